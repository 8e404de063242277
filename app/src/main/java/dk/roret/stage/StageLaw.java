package dk.roret.stage;

import dk.roret.benefit.Benefit;
import dk.roret.stage.Rule.Kind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules in {@code stage/rules.csv}, each from the day and until the day that it is in force. */
public final class StageLaw {

    private final List<Rule> rules;

    StageLaw(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    static StageLaw read() {
        return new StageLaw(Rule.read());
    }

    List<Rule> rules() {
        return rules;
    }

    /** The stage of whoever began on the benefit then; empty where no row tells of it. */
    public Optional<Rule> stage(Benefit benefit, LocalDate began, LocalDate today) {
        return inForce(Kind.STAGE, benefit, began, today).max(Comparator.comparing(rule -> began.plus(rule.after())));
    }

    /** What the citizen has to do, what the citizen may ask for: those of the benefit first. */
    public List<Rule> of(Kind kind, Benefit benefit, LocalDate began, LocalDate today) {
        return inForce(kind, benefit, began, today)
                .sorted(Comparator.comparing(rule -> rule.benefit() == null))
                .toList();
    }

    /** What holds for everybody, on a benefit or not. */
    public List<Rule> ofEverybody(Kind kind, LocalDate today) {
        return rules.stream()
                .filter(rule -> rule.kind() == kind && rule.benefit() == null && rule.inForce(today))
                .toList();
    }

    public Optional<Rule> readiness(String category, LocalDate today) {
        return rules.stream()
                .filter(rule -> rule.kind() == Kind.READINESS && rule.key().equals(category) && rule.inForce(today))
                .findAny();
    }

    /** What lies ahead, the nearest first; what happens today is still ahead. */
    List<Milestone.Law> ahead(Benefit benefit, LocalDate began, LocalDate today) {
        Stream<Milestone.Law> milestones = rules.stream()
                .filter(rule -> rule.kind() == Kind.MILESTONE && rule.of(benefit) && rule.inForce(today))
                .map(rule -> new Milestone.Law(
                        Objects.requireNonNull(rule.day()).of(began.plus(rule.after())), known(rule, today)));
        Stream<Milestone.Law> reforms = rules.stream()
                .filter(rule -> rule.kind() == Kind.REFORM && rule.of(benefit))
                .map(rule -> new Milestone.Law(rule.validFrom(), rule));
        return Stream.concat(milestones, reforms)
                .filter(milestone -> !milestone.on().isBefore(today))
                .sorted(Comparator.comparing(Milestone.Law::on))
                .toList();
    }

    private Stream<Rule> inForce(Kind kind, Benefit benefit, LocalDate began, LocalDate today) {
        return rules.stream()
                .filter(rule -> rule.kind() == kind && rule.of(benefit) && rule.inForce(today))
                .filter(rule -> !began.plus(rule.after()).isAfter(today))
                .map(rule -> known(rule, today));
    }

    /** What we read of a benefit before new law came into force, we only recall after it. */
    private Rule known(Rule rule, LocalDate today) {
        boolean reformed = rule.benefit() != null
                && rules.stream()
                        .anyMatch(other -> other.kind() == Kind.REFORM
                                && other.of(rule.benefit())
                                && other.validFrom().isAfter(rule.validFrom())
                                && !other.validFrom().isAfter(today));
        return reformed ? rule.unsure() : rule;
    }
}
