package dk.roret.road;

import dk.roret.web.Page;
import dk.roret.web.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The proposal as those who work on it see it, held against the road in force.
 *
 * @param efforts all that can be put on the road
 */
public record ProposalView(
        Page page,
        Road road,
        Optional<Road> inForce,
        List<TargetGroup> groups,
        List<Choice> efforts,
        ProposalForm form,
        List<Problem> problems,
        LocalDate today) {

    /** An effort in the list to choose from. */
    public record Choice(String code, String name) {}

    /**
     * @param fresh not on the road in force
     * @param gone on the road in force, and not here
     */
    public record Row(Road.Entry entry, String group, String weeks, String name, boolean fresh, boolean gone) {}

    public List<Row> rows() {
        List<Row> rows = road.entries().stream()
                .map(entry -> row(
                        entry,
                        inForce.filter(before -> before.has(entry.place(), entry.effort()))
                                .isEmpty(),
                        false))
                .collect(Collectors.toList());
        inForce.ifPresent(before -> before.entries().stream()
                .filter(entry -> !road.has(entry.place(), entry.effort()))
                .forEach(entry -> rows.add(row(entry, false, true))));
        rows.sort((one, other) -> one.group().equals(other.group())
                ? Integer.compare(
                        one.entry().place().phase(), other.entry().place().phase())
                : one.group().compareTo(other.group()));
        return rows;
    }

    private Row row(Road.Entry entry, boolean fresh, boolean gone) {
        String key = entry.place().group();
        String group = groups.stream()
                .filter(one -> one.key().equals(key))
                .map(one -> one.name(page.words()))
                .findAny()
                .orElse(page.t("road.group-gone"));
        String name = efforts.stream()
                .filter(one -> one.code().equals(entry.effort().code()))
                .map(Choice::name)
                .findAny()
                .orElse(page.t("road.offer-gone"));
        return new Row(entry, group, weeks(gone ? inForce.orElse(road) : road, entry.place()), name, fresh, gone);
    }

    private String weeks(Road version, Road.Place place) {
        Integer until = version.until(place.phase());
        return until == null ? page.t("road.weeks.after", place.phase()) : page.t("road.weeks", place.phase(), until);
    }

    public String weeks(int phase) {
        return weeks(road, new Road.Place("", phase));
    }

    public String phases() {
        return form.phases() == null
                ? road.phases().stream().map(String::valueOf).collect(Collectors.joining(", "))
                : form.phases();
    }

    public boolean wrong(String field) {
        return problems.stream().anyMatch(problem -> problem.field().equals(field));
    }
}
