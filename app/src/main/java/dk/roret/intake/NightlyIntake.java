package dk.roret.intake;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dk.roret.web.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night: reads what sources have left in the folder and Roret has not read yet. */
@Configuration
class NightlyIntake {

    private static final LocalTime AT = LocalTime.of(3, 0);

    static final String STARTED_BY = "Roret";

    @Bean
    RecurringTask<Void> nightlyDeliveries(Deliveries deliveries, Intake intake, RunLog log) {
        return Tasks.recurring("nightly-deliveries", Schedules.daily(Words.COPENHAGEN, AT))
                .execute((instance, context) -> readNew(deliveries, intake, log));
    }

    @Bean
    RecurringTask<Void> abandonedDeliveries(Deliveries deliveries) {
        return Tasks.recurring("abandoned-deliveries", FixedDelay.of(Duration.ofHours(6)))
                .execute((instance, context) -> {
                    try {
                        deliveries.forgetAbandoned(Path.of(System.getProperty("java.io.tmpdir")));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /** Oldest first, so that each source's deliveries come in the order they were made. */
    static void readNew(Deliveries deliveries, Intake intake, RunLog log) {
        List<Deliveries.Waiting> all = deliveries.waiting();
        all.stream()
                .filter(each -> isNew(each, log))
                .sorted(Comparator.comparing(
                        Deliveries.Waiting::delivery, Comparator.nullsFirst(Comparator.comparing(Delivery::created))))
                .forEach(each -> deliveries
                        .named(each.name())
                        .ifPresent(path -> intake.read(path, STARTED_BY, (reading, rows, percent) -> {})));
    }

    /** One whose descriptor cannot be read is tried each night, so that it is seen in the history. */
    private static boolean isNew(Deliveries.Waiting waiting, RunLog log) {
        Delivery delivery = waiting.delivery();
        return delivery == null
                || log.newest(delivery.source())
                        .map(newest -> newest.isBefore(delivery.created()))
                        .orElse(true);
    }
}
