package dk.roret.progress;

import static java.util.Objects.requireNonNull;

import dk.roret.access.Look;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
import dk.roret.web.Typed;
import dk.roret.web.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was measured. Each measurement stays as it was made; a correction is a measurement that points at it. */
@Service
public class Measurements {

    /** Those who measure; a provider only what was ordered of it. */
    private static final Set<Role> MEASURE = Set.of(Role.CITIZEN, Role.CASEWORKER, Role.PROVIDER);

    private final JdbcClient db;
    private final Catalogues catalogues;
    private final Clock clock;

    Measurements(JdbcClient db, Catalogues catalogues, Clock clock) {
        this.db = db;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /** All that was measured about the citizen. One statement. */
    public History history(Look look, Catalogue catalogue) {
        return new History(db.sql("""
                        select m.*, a.indicators, a.versions, a.steps
                        from progress.measurement m
                        join lateral (select array_agg(indicator order by indicator) as indicators,
                                             array_agg(version order by indicator) as versions,
                                             array_agg(step::int order by indicator) as steps
                                      from progress.mark where measurement = m.id) a on true
                        where m.citizen = ?""")
                .param(look.citizen().value())
                .query((row, number) -> measurement(row, catalogue))
                .list());
    }

    /**
     * Keeps a measurement. Sending the same draft again does nothing.
     *
     * @param draft what the citizen marked, also when a professional types it at a meeting, or what a professional did
     */
    @Transactional
    public Outcome record(Look look, Measurement.Draft draft) {
        return record(look, look.user(), draft);
    }

    /**
     * The same where somebody else sends what was marked: in a conversation that several hold, one of them closes it.
     *
     * @param user who marked it, or typed what the citizen marked
     */
    @Transactional
    public Outcome record(Look look, User user, Measurement.Draft draft) {
        return write(writer(look, user), draft, null);
    }

    /**
     * Takes the place of one's own measurement, which is kept. Of two corrections of the same, the first counts.
     *
     * @param corrects what the same person wrote earlier
     */
    @Transactional
    public Outcome correct(Look look, long corrects, Measurement.Draft draft) {
        return write(writer(look), draft, corrects);
    }

    Writer writer(Look look) {
        return writer(look, look.user());
    }

    private Writer writer(Look look, User user) {
        if (!MEASURE.contains(user.role())) {
            throw new IllegalArgumentException("A " + user.role() + " does not measure");
        }
        return new Writer(look.citizen(), user, clock.instant());
    }

    Outcome write(Writer writer, Measurement.Draft draft, @Nullable Long corrects) {
        List<Problem> problems = problems(writer, draft);
        if (!problems.isEmpty()) {
            return new Outcome.Wrong(problems);
        }
        if (corrects != null && !mayCorrect(writer, draft.rater(), corrects)) {
            throw Refused.notFound();
        }
        UUID request = Writer.request(draft.request(), draft, corrects == null ? "" : corrects);
        Rater.Professional professional = draft.rater() instanceof Rater.Professional one ? one : null;
        Long id = db.sql("""
                        insert into progress.measurement
                          (citizen, measured_on, side, rater_name, unit, words, conversation, corrects, at, who, who_name, request)
                        values (:citizen, :on, :side, :rater, :unit, :words,
                                coalesce(cast(:conversation as uuid), (select conversation from progress.measurement where id = cast(:corrects as bigint))),
                                cast(:corrects as bigint), :at, :who, :name, :request)
                        on conflict do nothing returning id""")
                .param("citizen", writer.citizen().value())
                .param("on", draft.on())
                .param("side", professional == null ? "CITIZEN" : "PROFESSIONAL")
                .param("rater", professional == null ? null : professional.name())
                .param("unit", professional == null ? null : professional.unit())
                .param("words", Typed.text(draft.words()))
                .param("conversation", draft.conversation())
                .param("corrects", corrects)
                .param("at", Timestamp.from(writer.at()))
                .param("who", writer.user().id())
                .param("name", writer.user().name())
                .param("request", request)
                .query(Long.class)
                .optional()
                .orElse(null);
        if (id == null) {
            return sentBefore(request)
                    ? new Outcome.Saved()
                    : Outcome.Wrong.of("marks", "FRE-05", "progress.problem.corrected");
        }
        for (Answer answer : draft.answers()) {
            db.sql("insert into progress.mark values (?, ?, ?, ?)")
                    .params(
                            id,
                            answer.indicator(),
                            answer.version(),
                            answer.level().step())
                    .update();
        }
        return new Outcome.Saved();
    }

    private List<Problem> problems(Writer writer, Measurement.Draft draft) {
        List<Problem> problems = new ArrayList<>();
        if (draft.answers().isEmpty()) {
            problems.add(new Problem("marks", "FRE-01", "progress.problem.nothing"));
        }
        if (draft.on().isAfter(LocalDate.ofInstant(writer.at(), Words.COPENHAGEN))) {
            problems.add(new Problem("on", "FRE-02", "progress.problem.later"));
        }
        Catalogue catalogue = catalogues.today();
        if (draft.answers().stream()
                .anyMatch(answer ->
                        catalogue.version(answer.indicator(), answer.version()).isEmpty())) {
            throw Refused.notFound();
        }
        Typed.optional(Typed.text(draft.words()), "words", Measurement.Draft.LONGEST_WORDS, problems);
        return problems;
    }

    private boolean mayCorrect(Writer writer, Rater rater, long corrects) {
        return db.sql("select count(*) from progress.measurement where id = ? and citizen = ? and who = ? and side = ?")
                        .params(
                                corrects,
                                writer.citizen().value(),
                                writer.user().id(),
                                rater.citizen() ? "CITIZEN" : "PROFESSIONAL")
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private boolean sentBefore(UUID request) {
        return db.sql("select count(*) from progress.measurement where request = ?")
                        .param(request)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private static Measurement measurement(ResultSet row, Catalogue catalogue) throws SQLException {
        long corrects = row.getLong("corrects");
        Long corrected = row.wasNull() ? null : corrects;
        return new Measurement(
                row.getLong("id"),
                row.getObject("measured_on", LocalDate.class),
                row.getString("side").equals("CITIZEN")
                        ? new Rater.Citizen()
                        : new Rater.Professional(
                                requireNonNull(row.getString("rater_name")), requireNonNull(row.getString("unit"))),
                row.getObject("who", UUID.class),
                row.getString("who_name"),
                row.getObject("conversation", UUID.class),
                row.getString("words"),
                corrected,
                marks(row, catalogue));
    }

    private static List<Measurement.Mark> marks(ResultSet row, Catalogue catalogue) throws SQLException {
        String[] indicators = (String[]) row.getArray("indicators").getArray();
        Integer[] versions = (Integer[]) row.getArray("versions").getArray();
        Integer[] steps = (Integer[]) row.getArray("steps").getArray();
        List<Measurement.Mark> marks = new ArrayList<>();
        for (int i = 0; i < indicators.length; i++) {
            Indicator indicator = catalogue.version(indicators[i], versions[i]).orElseThrow();
            marks.add(new Measurement.Mark(indicator, new Level(steps[i])));
        }
        return marks;
    }
}
