package dk.roret.access;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Deletes the sessions that have run out. */
@Configuration
class SessionCleaning {

    @Bean
    RecurringTask<Void> sessionsThatHaveRunOut(JdbcIndexedSessionRepository sessions) {
        return Tasks.recurring("sessions", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((instance, context) -> sessions.cleanUpExpiredSessions());
    }
}
