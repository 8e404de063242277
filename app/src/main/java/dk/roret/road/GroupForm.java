package dk.roret.road;

import dk.roret.web.Problem;
import dk.roret.web.Typed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A target group as it was typed.
 *
 * @param key of one that is there; empty for a new one
 * @param ends there when it is no longer a group from the day
 */
public record GroupForm(
        @Nullable String key,
        @Nullable String name,
        @Nullable String english,
        @Nullable String position,
        @Nullable String near,
        @Nullable String traits,
        @Nullable String barriers,
        @Nullable String resources,
        @Nullable List<String> benefits,
        @Nullable List<String> readiness,
        @Nullable String ageFrom,
        @Nullable String ageUntil,
        @Nullable String from,
        @Nullable String decidedBy,
        @Nullable String ends) {

    static final List<String> READINESS = List.of("job_ready", "activity_ready", "education_ready", "not_assessed");

    private static final int LINE = 100;
    private static final int TEXT = 1000;
    private static final int OLDEST = 120;

    static GroupForm of(TargetGroup group, LocalDate today) {
        return new GroupForm(
                group.key(),
                group.name(),
                group.english(),
                Integer.toString(group.position()),
                group.near() ? "yes" : null,
                group.traits(),
                group.barriers(),
                group.resources(),
                group.benefits(),
                group.readiness(),
                group.ageFrom() == null ? null : group.ageFrom().toString(),
                group.ageUntil() == null ? null : group.ageUntil().toString(),
                today.toString(),
                null,
                null);
    }

    static GroupForm fresh(LocalDate today) {
        return new GroupForm(
                "", null, null, "50", null, null, null, null, null, null, null, null, today.toString(), null, null);
    }

    public boolean on(@Nullable List<String> chosen, String code) {
        return chosen != null && chosen.contains(code);
    }

    Optional<TargetGroup> read(LocalDate today, List<String> keys, List<String> allBenefits, List<Problem> problems) {
        boolean fresh = key == null || key.isEmpty();
        if (!fresh && !keys.contains(key)) {
            problems.add(new Problem("name", "VEJ-11", "road.problem.group-key"));
        }
        String called = ProposalForm.required(Typed.line(name), "name", LINE, problems);
        String abroad = Typed.optional(Typed.line(english), "english", LINE, problems);
        String is = Typed.optional(Typed.text(traits), "traits", TEXT, problems);
        String stops = Typed.optional(Typed.text(barriers), "barriers", TEXT, problems);
        String helps = Typed.optional(Typed.text(resources), "resources", TEXT, problems);
        String who = ProposalForm.required(Typed.line(decidedBy), "decidedBy", LINE, problems);
        Integer place = ProposalForm.number(position);
        if (place == null) {
            problems.add(new Problem("position", "VEJ-12", "road.problem.position"));
        }
        Integer youngest = age(ageFrom, "ageFrom", problems);
        Integer oldest = age(ageUntil, "ageUntil", problems);
        if (youngest != null && oldest != null && oldest < youngest) {
            problems.add(new Problem("ageUntil", "VEJ-13", "road.problem.age-order"));
        }
        LocalDate day = day();
        if (day == null || day.isBefore(today) || day.isAfter(today.plusYears(2))) {
            problems.add(new Problem("from", "VEJ-14", "road.problem.from"));
        }
        if (called == null || who == null || place == null || day == null || !problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TargetGroup(
                fresh || key == null ? UUID.randomUUID().toString() : key,
                place,
                called,
                abroad,
                near != null,
                is,
                stops,
                helps,
                known(benefits, allBenefits),
                known(readiness, READINESS),
                youngest,
                oldest,
                day,
                who));
    }

    private static List<String> known(@Nullable List<String> chosen, List<String> all) {
        return chosen == null
                ? List.of()
                : all.stream().filter(chosen::contains).toList();
    }

    private static @Nullable Integer age(@Nullable String typed, String field, List<Problem> problems) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        Integer age = ProposalForm.number(typed.strip());
        if (age == null || age > OLDEST) {
            problems.add(new Problem(field, "VEJ-15", "road.problem.age"));
            return null;
        }
        return age;
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(from == null ? "" : from.strip());
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
