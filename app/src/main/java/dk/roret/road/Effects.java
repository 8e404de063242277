package dk.roret.road;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was published last about the effect of offers and of types. */
@Repository
class Effects {

    private final JdbcClient db;

    Effects(JdbcClient db) {
        this.db = db;
    }

    /** What the interval allows to be said. */
    enum Verdict {
        WORKS,
        HARMS,
        /** Surely smaller than what is worth having. */
        TOO_SMALL,
        NOT_YET_KNOWN;

        /** As its mark and its text are called. */
        String kind() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        String text() {
            return "road.verdict." + kind();
        }
    }

    /**
     * Of a whole offer or type, whoever took part.
     *
     * @param matched participations that could be compared
     * @param saved weeks on benefit within the horizon, with its 95 per cent interval; null where none is known
     * @param cost of one participation, in kroner; null where it is not known
     * @param progression mean steps on the scale from 1 to 5, with its 95 per cent interval; null where it is not known
     */
    record Effect(
            int matched,
            @Nullable Double saved,
            @Nullable Double lower,
            @Nullable Double upper,
            Verdict verdict,
            @Nullable Double cost,
            @Nullable Double progression,
            @Nullable Double progressionLower,
            @Nullable Double progressionUpper) {}

    /** @param horizon in weeks; {@code byCode} by {@link Effort#code()} */
    record Published(Optional<Source> source, Map<String, Effect> byCode) {

        Optional<Effect> of(Effort effort) {
            return Optional.ofNullable(byCode.get(effort.code()));
        }
    }

    /** @param horizon in weeks */
    record Source(String snapshot, LocalDate from, LocalDate until, int horizon) {}

    Published latest() {
        Map<String, Effect> byCode = new HashMap<>();
        Source[] source = new Source[1];
        db.sql("select * from outcome.published_effect where breakdown in ('offer', 'type')")
                .query(row -> {
                    byCode.put(row.getString("offer"), effect(row));
                    source[0] = new Source(
                            row.getString("snapshot"),
                            row.getObject("from_day", LocalDate.class),
                            row.getObject("until_day", LocalDate.class),
                            row.getInt("horizon"));
                });
        return new Published(Optional.ofNullable(source[0]), byCode);
    }

    /** An offer's effect on those of a target group who took part. */
    record OnGroup(String offer, Effect effect) {}

    /** By the key of the target group, those that save most first; groups that no register can recognise are not here. */
    Map<String, List<OnGroup>> byGroup() {
        Map<String, List<OnGroup>> groups = new HashMap<>();
        db.sql("""
                        select * from outcome.published_effect where breakdown = 'cohorts'
                        order by weeks_saved desc nulls last, name""").query(row -> {
            groups.computeIfAbsent(row.getString("grp"), first -> new ArrayList<>())
                    .add(new OnGroup(row.getString("name"), effect(row)));
        });
        return groups;
    }

    private static Effect effect(ResultSet row) throws SQLException {
        return new Effect(
                row.getInt("matched"),
                row.getObject("weeks_saved", Double.class),
                row.getObject("weeks_lower", Double.class),
                row.getObject("weeks_upper", Double.class),
                Verdict.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT)),
                row.getObject("cost", Double.class),
                row.getObject("progression", Double.class),
                row.getObject("progression_lower", Double.class),
                row.getObject("progression_upper", Double.class));
    }
}
