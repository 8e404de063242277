package dk.roret.reminder;

import dk.roret.web.Problem;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was typed about reminders. Boxes that are not ticked are not sent. */
public record ReminderForm(
        @Nullable String address,
        @Nullable String language,
        @Nullable Boolean conversations,
        @Nullable Boolean steps) {

    private static final int LONGEST = 254;

    /** As HTML has it, with a dot in the domain. Line breaks and more than one address cannot get through. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
            + "@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+");

    static ReminderForm of(Wish wish) {
        return new ReminderForm(wish.address(), wish.language().getLanguage(), wish.conversations(), wish.steps());
    }

    /** What a citizen who has chosen nothing yet is offered. */
    static ReminderForm empty(String language) {
        return new ReminderForm("", language, true, true);
    }

    public boolean wantsConversations() {
        return Boolean.TRUE.equals(conversations);
    }

    public boolean wantsSteps() {
        return Boolean.TRUE.equals(steps);
    }

    Wish read(List<Problem> problems) {
        String typed = address == null ? "" : address.strip();
        if (typed.length() > LONGEST || !ADDRESS.matcher(typed).matches()) {
            problems.add(new Problem("address", "REM-01", "reminder.problem.address"));
        }
        return choice(typed, problems);
    }

    /** For a citizen who keeps the address. */
    Wish choice(String keptAddress, List<Problem> problems) {
        if (!wantsConversations() && !wantsSteps()) {
            problems.add(new Problem("conversations", "REM-02", "reminder.problem.nothing"));
        }
        return new Wish(
                keptAddress, Letters.locale(language == null ? "da" : language), wantsConversations(), wantsSteps());
    }
}
