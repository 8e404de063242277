package dk.roret.reminder;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dk.roret.setting.Settings;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Sends the reminders that are due and lists those whose time has passed. */
@Component
class Round {

    private final Mails mails;
    private final Letters letters;
    private final Post post;
    private final Settings settings;
    private final Clock clock;

    Round(Mails mails, Letters letters, Post post, Settings settings, Clock clock) {
        this.mails = mails;
        this.letters = letters;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
    }

    @Bean
    static RecurringTask<Void> reminders(Round round) {
        return Tasks.recurring("reminders", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((instance, context) -> round.go());
    }

    void go() {
        Hours hours = Hours.of(settings);
        mails.giveUpClaims();
        if (hours.open(clock)) {
            send(hours);
        }
        mails.dropPassed(hours);
    }

    /** A round may be long, so the clock is asked before each mail. A mail server that is away is left alone. */
    private void send(Hours hours) {
        for (Mails.Due due : mails.due(hours, Hours.now(clock).toLocalDate())) {
            if (!hours.open(clock)) {
                return;
            }
            Secret stop = mails.claim(due).orElse(null);
            if (stop != null) {
                Post.Answer answer =
                        post.send(letters.reminder(due.citizen(), due.address(), due.language(), due.occasion(), stop));
                mails.settle(stop, answer);
                if (answer == Post.Answer.UNREACHABLE) {
                    return;
                }
            }
        }
    }
}
