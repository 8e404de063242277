package dk.roret.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dk.roret.HouseTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class ScheduledWorkTest {

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient db;

    @Test
    void workThatIsDueRunsOnceHoweverManyProcessesThereAre() throws InterruptedException {
        AtomicInteger runs = new AtomicInteger();
        RecurringTask<Void> task = Tasks.recurring("count-me", Schedules.fixedDelay(Duration.ofDays(1)))
                .execute((instance, context) -> runs.incrementAndGet());
        Scheduler one = ScheduledWork.scheduler(database, List.of(task), Duration.ofMillis(20));
        Scheduler other = ScheduledWork.scheduler(database, List.of(task), Duration.ofMillis(20));
        try {
            one.start();
            other.start();
            for (int round = 1; round <= 5; round++) {
                untilDone();
                one.reschedule(task.getDefaultTaskInstance(), Instant.now());
            }
            untilDone();
        } finally {
            one.stop();
            other.stop();
        }
        assertThat(runs.get())
                .as("once at the start, and once for each time it was due")
                .isEqualTo(6);
    }

    @Test
    void theHouseHasItsNightlyWork() {
        assertThat(db.sql("select task_name from access.scheduled_task")
                        .query((row, number) -> row.getString(1))
                        .list())
                .contains("nightly-deliveries");
    }

    private void untilDone() throws InterruptedException {
        while (db.sql("select count(*) from access.scheduled_task where task_name = 'count-me' and not picked"
                                + " and execution_time > now() + interval '1 hour'")
                        .query(Integer.class)
                        .single()
                == 0) {
            Thread.sleep(10);
        }
    }
}
