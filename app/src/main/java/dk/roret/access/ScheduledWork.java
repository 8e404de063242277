package dk.roret.access;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * Work that comes round by itself. Modules contribute {@link RecurringTask} beans; whichever process picks a task from
 * the database runs it, so it runs once however many processes there are.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "roret.scheduled-work", matchIfMissing = true)
class ScheduledWork {

    /** How often a process asks the database whether something is due. */
    private static final Duration ASKS_EVERY = Duration.ofSeconds(30);

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource database, ObjectProvider<RecurringTask<?>> tasks) {
        return scheduler(database, tasks.stream().toList(), ASKS_EVERY);
    }

    static Scheduler scheduler(DataSource database, List<RecurringTask<?>> tasks, Duration asksEvery) {
        return Scheduler.create(database)
                .tableName("access.scheduled_task")
                .startTasks(tasks)
                .threads(2)
                .pollingInterval(asksEvery)
                .build();
    }

    @Bean
    Start startOfScheduledWork(Scheduler scheduler) {
        return new Start(scheduler);
    }

    /** Nothing runs until the whole house stands. */
    record Start(Scheduler scheduler) {
        @EventListener(ApplicationReadyEvent.class)
        void begin() {
            scheduler.start();
        }
    }
}
