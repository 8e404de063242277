package dk.roret.desk;

import static java.util.Objects.requireNonNull;

import dk.roret.access.Ground;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A list of citizens, narrowed and put in order as its state says.
 *
 * @param everybody all that the reader has
 * @param found those that the search and the filter leave, in order
 */
public record ListView(
        ListState state, boolean team, LocalDate today, List<CitizenRow> everybody, List<CitizenRow> found) {

    public static final int PAGE = 50;

    static ListView of(ListState state, boolean team, LocalDate today, List<CitizenRow> everybody) {
        List<CitizenRow> found = everybody.stream()
                .filter(row -> state.show() == null || row.has(state.show()))
                .filter(row -> NameSearch.matches(row.name(), state.search()))
                .sorted(RowOrder.of(state, today))
                .toList();
        return new ListView(state, team, today, everybody, found);
    }

    /** The rows on this page. */
    public List<CitizenRow> shown() {
        return state.all()
                ? found
                : found.stream().skip(PAGE * (page() - 1L)).limit(PAGE).toList();
    }

    /** Never past the last. */
    public int page() {
        return Math.min(state.page(), pages());
    }

    public int pages() {
        return Math.max(1, (found.size() + PAGE - 1) / PAGE);
    }

    /** The rows by when they need something; one group, unnamed, where another order was asked for. */
    public Map<Urgency, List<CitizenRow>> groups() {
        Map<Urgency, List<CitizenRow>> groups = new EnumMap<>(Urgency.class);
        for (Urgency urgency : Urgency.values()) {
            List<CitizenRow> rows = shown().stream()
                    .filter(row -> row.urgency(today) == urgency)
                    .toList();
            if (!rows.isEmpty()) {
                groups.put(urgency, rows);
            }
        }
        return groups;
    }

    public boolean grouped() {
        return state.sort() == ListState.Sort.NEED && !state.falling();
    }

    /** The conversations of today, the first first; on one's own list alone. */
    public List<CitizenRow> talks() {
        return team
                ? List.of()
                : everybody.stream()
                        .filter(row ->
                                row.contact() != null && row.contact().day().equals(today))
                        .sorted(Comparator.comparing(
                                row -> requireNonNull(row.contact()).starts()))
                        .toList();
    }

    /** Everybody whose name stands on the page. */
    List<CitizenRow> named() {
        return Stream.concat(shown().stream(), talks().stream()).distinct().toList();
    }

    /** How many the filter would leave. */
    public long count(Need.Kind kind) {
        return everybody.stream().filter(row -> row.has(kind)).count();
    }

    /** How many courses the reader, or the team, has; not those whose threads they only hold, or that are on the way. */
    public long courses() {
        return everybody.stream()
                .filter(row -> row.ground() == Ground.CASELOAD || row.ground() == Ground.TEAM)
                .count();
    }

    /** How many need something this week, or did before. */
    public long soon() {
        return everybody.stream()
                .filter(row -> row.urgency(today) != Urgency.LATER)
                .count();
    }
}
