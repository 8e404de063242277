package dk.roret.citizen;

import static java.util.Objects.requireNonNullElse;

import dk.roret.web.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A parent's yes as it was typed. */
public record ConsentForm(String parent, String what, String givenOn) {

    public static final ConsentForm EMPTY = new ConsentForm("", "", "");

    private static final int LINE = 100;
    private static final int TEXT = 900;

    public ConsentForm {
        parent = requireNonNullElse(parent, "");
        what = requireNonNullElse(what, "");
        givenOn = requireNonNullElse(givenOn, "");
    }

    /**
     * Parents decide for somebody who is under age, never for an adult.
     *
     * @param adult the day the citizen comes of age
     */
    List<Problem> problems(LocalDate born, LocalDate adult, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (parent.isBlank() || parent.length() > LINE) {
            problems.add(new Problem("parent", "FOR-01", "citizen.consent.wrong-parent", LINE));
        }
        if (what.isBlank() || what.length() > TEXT) {
            problems.add(new Problem("what", "FOR-02", "citizen.consent.wrong-what", TEXT));
        }
        LocalDate on = TypedDay.of(givenOn);
        if (on == null || on.isAfter(today) || on.isBefore(born)) {
            problems.add(new Problem("givenOn", "FOR-03", "citizen.consent.wrong-day"));
        } else if (!on.isBefore(adult)) {
            problems.add(new Problem("givenOn", "FOR-04", "citizen.consent.adult"));
        }
        return problems;
    }
}
