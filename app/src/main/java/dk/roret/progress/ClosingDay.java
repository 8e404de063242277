package dk.roret.progress;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Reckons figures about groups as soon as a closing day is over, so that nobody's save or look has to wait for it. */
@Component
class ClosingDay {

    private final Groups groups;

    ClosingDay(Groups groups) {
        this.groups = groups;
    }

    @Bean
    static RecurringTask<Void> closingDayOfProgress(ClosingDay day) {
        return Tasks.recurring("closing-day-of-progress", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> day.reckon());
    }

    void reckon() {
        groups.close();
    }
}
