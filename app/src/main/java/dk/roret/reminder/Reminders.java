package dk.roret.reminder;

import dk.roret.access.CitizenId;
import dk.roret.access.Look;
import dk.roret.setting.Settings;
import dk.roret.web.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a citizen chooses about their calendar and reminders. */
@Service
class Reminders {

    /** So that nobody's letter box is filled with mails to confirm. */
    private static final int MOST_ASKED = 5;

    private static final int COMING_SHOWN = 5;

    private final Subscriptions subscriptions;
    private final Calendars calendars;
    private final Occasions occasions;
    private final Mails mails;
    private final Letters letters;
    private final Post post;
    private final Settings settings;
    private final Clock clock;

    Reminders(
            Subscriptions subscriptions,
            Calendars calendars,
            Occasions occasions,
            Mails mails,
            Letters letters,
            Post post,
            Settings settings,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.calendars = calendars;
        this.occasions = occasions;
        this.mails = mails;
        this.letters = letters;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
    }

    ReminderView view(Look look) {
        CitizenId citizen = look.citizen();
        Hours hours = Hours.of(settings);
        Wish confirmed = subscriptions.confirmed(citizen).orElse(null);
        return new ReminderView(
                post.kind() == Post.Kind.SMTP,
                post.kind() == Post.Kind.OUTBOX,
                confirmed,
                subscriptions.waiting(citizen).orElse(null),
                confirmed == null ? List.of() : coming(citizen, confirmed, hours),
                mails.missed(citizen),
                calendars.use(citizen).orElse(null),
                hours);
    }

    private List<ReminderView.Coming> coming(CitizenId citizen, Wish wish, Hours hours) {
        LocalDate next = hours.nextDay(clock);
        return occasions.from(citizen, next).stream()
                .filter(occasion -> switch (occasion.kind()) {
                    case CONVERSATION -> wish.conversations();
                    case STEP -> wish.steps();
                })
                .map(occasion -> new ReminderView.Coming(hours.firstDay(occasion), occasion))
                .filter(coming -> !coming.day().isBefore(next))
                .limit(COMING_SHOWN)
                .toList();
    }

    /** Sends a link to the address. Nothing else is sent to it before somebody there says yes. */
    @Nullable
    Problem ask(Look look, Wish wish) {
        if (subscriptions.askedLately(look.citizen()) >= MOST_ASKED) {
            return new Problem("address", "REM-03", "reminder.problem.often");
        }
        Secret secret = subscriptions.ask(look.citizen(), wish);
        Post.Answer answer = post.send(letters.confirmation(look.citizen(), wish.address(), wish.language(), secret));
        return switch (answer) {
            case SENT, UNCERTAIN -> null;
            case REFUSED -> new Problem("address", "REM-04", "reminder.problem.refused");
            case UNREACHABLE -> new Problem("address", "REM-05", "reminder.problem.unreachable");
        };
    }

    Optional<Wish> confirmed(Look look) {
        return subscriptions.confirmed(look.citizen());
    }

    void choose(Look look, Wish wish) {
        subscriptions.choose(look.citizen(), wish);
    }

    void stop(Look look) {
        subscriptions.stop(look.citizen());
    }

    /** @return the address to show once; it is kept nowhere */
    @Transactional
    public String newCalendar(Look look, Locale language) {
        return letters.calendar(calendars.renew(look.citizen(), language));
    }

    void withdrawCalendar(Look look) {
        calendars.withdraw(look.citizen());
    }
}
