package dk.roret.outcome;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dk.roret.web.Words;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night, when the deliveries have been read: a snapshot, and what it says where a period is closed. */
@Configuration
class NightlySnapshot {

    private static final Logger LOG = LoggerFactory.getLogger(NightlySnapshot.class);

    private static final LocalTime AT = LocalTime.of(5, 0);

    static final String STARTED_BY = "Roret";

    @Bean
    RecurringTask<Void> nightlySnapshot(Evaluations evaluations) {
        return Tasks.recurring("nightly-snapshot", Schedules.daily(Words.COPENHAGEN, AT))
                .execute((instance, context) -> take(evaluations));
    }

    static void take(Evaluations evaluations) {
        try {
            evaluations.run(STARTED_BY, new Wish.Take());
        } catch (Stopped why) {
            LOG.warn("No snapshot was taken tonight: {}", why.obstacle());
        }
    }
}
