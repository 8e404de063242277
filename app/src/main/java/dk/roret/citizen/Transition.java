package dk.roret.citizen;

import dk.roret.web.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A citizen on the way from one phase of life to the next, where another unit takes over.
 *
 * @param age that the citizen reaches on the birthday
 * @param law why that age
 * @param version 0 before anybody has written in it
 * @param changes what becomes different for the citizen, in words for the citizen
 * @param bothPresent the giving and the receiving side were both at the meeting
 */
public record Transition(
        int age,
        LocalDate birthday,
        Law law,
        int version,
        Party giving,
        Party receiving,
        @Nullable LocalDate meetingOn,
        boolean bothPresent,
        String changes,
        @Nullable String writtenBy,
        @Nullable Instant writtenAt) {

    /** @param recalled from general knowledge, and not looked up yet */
    public record Law(String source, boolean recalled) {}

    /**
     * One side of it.
     *
     * @param day for the giving side the last day it is responsible, for the receiving side the first
     */
    public record Party(
            String unit,
            String name,
            String phone,
            @Nullable LocalDate day) {

        static final Party NOBODY = new Party("", "", "", null);

        boolean named() {
            return !unit.isBlank() && !name.isBlank() && day != null;
        }
    }

    /** Days on which nobody is responsible, both included. */
    public record Gap(LocalDate from, LocalDate until) {}

    static Transition unwritten(int age, LocalDate birthday, Law law) {
        return new Transition(age, birthday, law, 0, Party.NOBODY, Party.NOBODY, null, false, "", null, null);
    }

    /** The days between the giving side's last and the receiving side's first. */
    public Optional<Gap> gap() {
        LocalDate last = giving.day();
        LocalDate first = receiving.day();
        return last == null || first == null || !first.isAfter(last.plusDays(1))
                ? Optional.empty()
                : Optional.of(new Gap(last.plusDays(1), first.minusDays(1)));
    }

    /** Both sides are named, and no day lies between them. */
    public boolean covered() {
        return giving.named() && receiving.named() && gap().isEmpty();
    }

    /** What is missing before it can be closed: no day without somebody responsible, and both sides have met. */
    public List<Problem> missing(LocalDate today) {
        List<Problem> missing = new ArrayList<>();
        if (!giving.named()) {
            missing.add(new Problem("givingUnit", "OVG-01", "citizen.transition.no-giving"));
        }
        if (!receiving.named()) {
            missing.add(new Problem("receivingUnit", "OVG-02", "citizen.transition.no-receiving"));
        }
        if (gap().isPresent()) {
            missing.add(new Problem("receivingFrom", "OVG-03", "citizen.transition.no-gap"));
        }
        if (meetingOn == null || meetingOn.isAfter(today) || !bothPresent) {
            missing.add(new Problem("meetingOn", "OVG-04", "citizen.transition.no-meeting"));
        }
        if (changes.isBlank()) {
            missing.add(new Problem("changes", "OVG-05", "citizen.transition.no-changes"));
        }
        return missing;
    }
}
