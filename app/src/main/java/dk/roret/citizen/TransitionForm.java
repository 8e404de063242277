package dk.roret.citizen;

import static java.util.Objects.requireNonNullElse;

import dk.roret.web.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transition as it was typed. It may be saved before all of it is known.
 *
 * @param version that the writer had before them
 */
public record TransitionForm(
        int age,
        int version,
        String givingUnit,
        String givingName,
        String givingPhone,
        String givingUntil,
        String receivingUnit,
        String receivingName,
        String receivingPhone,
        String receivingFrom,
        String meetingOn,
        boolean bothPresent,
        String changes) {

    private static final int LINE = 100;
    private static final int TEXT = 900;

    public TransitionForm {
        givingUnit = requireNonNullElse(givingUnit, "");
        givingName = requireNonNullElse(givingName, "");
        givingPhone = requireNonNullElse(givingPhone, "");
        givingUntil = requireNonNullElse(givingUntil, "");
        receivingUnit = requireNonNullElse(receivingUnit, "");
        receivingName = requireNonNullElse(receivingName, "");
        receivingPhone = requireNonNullElse(receivingPhone, "");
        receivingFrom = requireNonNullElse(receivingFrom, "");
        meetingOn = requireNonNullElse(meetingOn, "");
        changes = requireNonNullElse(changes, "");
    }

    static TransitionForm of(Transition now) {
        return new TransitionForm(
                now.age(),
                now.version(),
                now.giving().unit(),
                now.giving().name(),
                now.giving().phone(),
                typed(now.giving().day()),
                now.receiving().unit(),
                now.receiving().name(),
                now.receiving().phone(),
                typed(now.receiving().day()),
                typed(now.meetingOn()),
                now.bothPresent(),
                now.changes());
    }

    /** The same words, against what stands now. */
    TransitionForm against(int version) {
        return new TransitionForm(
                age,
                version,
                givingUnit,
                givingName,
                givingPhone,
                givingUntil,
                receivingUnit,
                receivingName,
                receivingPhone,
                receivingFrom,
                meetingOn,
                bothPresent,
                changes);
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        line("givingUnit", givingUnit, problems);
        line("givingName", givingName, problems);
        line("givingPhone", givingPhone, problems);
        day("givingUntil", givingUntil, problems);
        line("receivingUnit", receivingUnit, problems);
        line("receivingName", receivingName, problems);
        line("receivingPhone", receivingPhone, problems);
        day("receivingFrom", receivingFrom, problems);
        day("meetingOn", meetingOn, problems);
        if (changes.length() > TEXT) {
            problems.add(new Problem("changes", "OVG-06", "citizen.transition.too-long", TEXT));
        }
        return problems;
    }

    Transition.Party giving() {
        return new Transition.Party(
                givingUnit.strip(), givingName.strip(), givingPhone.strip(), TypedDay.of(givingUntil));
    }

    Transition.Party receiving() {
        return new Transition.Party(
                receivingUnit.strip(), receivingName.strip(), receivingPhone.strip(), TypedDay.of(receivingFrom));
    }

    private static void line(String field, String typed, List<Problem> problems) {
        if (typed.length() > LINE) {
            problems.add(new Problem(field, "OVG-06", "citizen.transition.too-long", LINE));
        }
    }

    private static void day(String field, String typed, List<Problem> problems) {
        if (!typed.isBlank() && TypedDay.of(typed) == null) {
            problems.add(new Problem(field, "OVG-07", "citizen.transition.wrong-day"));
        }
    }

    private static String typed(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
