package dk.roret.conversation;

import dk.roret.progress.Indicator;
import dk.roret.progress.MeasureRow;
import dk.roret.progress.Theme;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A theme on the screen that both look at: each indicator with a row for the citizen and one for the professional. */
public record ThemeView(Theme theme, List<Asked> asked) {

    public record Asked(Indicator indicator, List<MeasureRow> rows) {

        boolean answered() {
            return rows.stream().allMatch(row -> row.now() != null);
        }

        boolean differs() {
            return answered() && rows.stream().map(MeasureRow::now).distinct().count() > 1;
        }

        boolean asLast() {
            return rows.stream().allMatch(row -> row.now() != null && row.was(row.now()));
        }
    }

    /**
     * Where one who answers stands.
     *
     * @param level the mean of what they have marked now; empty before the first mark
     */
    public record Stand(String label, boolean citizen, OptionalDouble level) {}

    /** Both have marked every indicator. */
    public boolean answered() {
        return asked.stream().allMatch(Asked::answered);
    }

    public boolean differs() {
        return asked.stream().anyMatch(Asked::differs);
    }

    /** Both answer as they did last, in everything. */
    public boolean asLast() {
        return asked.stream().allMatch(Asked::asLast);
    }

    public List<Stand> stands() {
        return IntStream.range(0, asked.isEmpty() ? 0 : asked.getFirst().rows().size())
                .mapToObj(this::stand)
                .toList();
    }

    private Stand stand(int at) {
        MeasureRow first = asked.getFirst().rows().get(at);
        return new Stand(
                first.label(),
                first.citizen(),
                asked.stream()
                        .map(one -> one.rows().get(at).now())
                        .flatMap(Stream::ofNullable)
                        .mapToInt(level -> level.step())
                        .average());
    }
}
