package dk.roret.citizen;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dk.roret.web.Words;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Before the day begins, the courses of whoever is back today are on their way back to them. */
@Configuration
class LeaveIsOver {

    private static final LocalTime AT = LocalTime.of(5, 30);

    @Bean
    RecurringTask<Void> leaveIsOverTask(HandoverBulks bulks) {
        return Tasks.recurring("leave-is-over", Schedules.daily(Words.COPENHAGEN, AT))
                .execute((instance, context) -> bulks.giveBack());
    }
}
