package dk.roret.progress;

import dk.roret.access.CitizenId;
import dk.roret.access.User;
import dk.roret.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the progress of made-up people as if it had been measured on earlier days, by the same rules as on any day.
 * Only in the demo, where nobody has to be let in.
 */
@Component
@ConditionalOnProperty("roret.demo")
public class ProgressStory {

    /**
     * One measurement of many.
     *
     * @param steps 1 to 5 for each indicator's key
     */
    public record Told(User who, CitizenId citizen, Instant when, Rater rater, Map<String, Integer> steps) {}

    private record Row(
            UUID citizen,
            LocalDate on,
            String side,
            @Nullable String rater,
            @Nullable String unit,
            UUID who,
            String name,
            UUID request) {}

    private record MarkRow(UUID request, String indicator, int version, int step) {}

    /** On the days that are told of, nobody had other words yet. */
    private static final int FIRST = 1;

    private final JdbcClient db;
    private final Catalogues catalogues;
    private final Measurements measurements;
    private final Themes themes;
    private final Happenings happenings;
    private final Units units;
    private final Scatters scatters;

    ProgressStory(
            JdbcClient db,
            Catalogues catalogues,
            Measurements measurements,
            Themes themes,
            Happenings happenings,
            Units units,
            Scatters scatters) {
        this.db = db;
        this.catalogues = catalogues;
        this.measurements = measurements;
        this.themes = themes;
        this.happenings = happenings;
        this.units = units;
        this.scatters = scatters;
    }

    public Catalogue catalogue() {
        return catalogues.today();
    }

    public Rater.Professional rater(User professional) {
        return units.rater(professional);
    }

    /** @throws IllegalStateException if the rules do not allow it */
    public void chose(User citizen, Instant when, List<String> keys) {
        hold(themes.choose(writer(citizen, new CitizenId(citizen.id()), when), keys, UUID.randomUUID()));
    }

    /** @throws IllegalStateException if the rules do not allow it */
    public void measured(Told told, @Nullable String words) {
        List<Answer> answers = told.steps().entrySet().stream()
                .map(step -> new Answer(step.getKey(), FIRST, new Level(step.getValue())))
                .toList();
        hold(measurements.write(
                writer(told.who(), told.citizen(), told.when()),
                new Measurement.Draft(told.rater(), day(told.when()), null, answers, words, UUID.randomUUID()),
                null));
    }

    /** @throws IllegalStateException if the rules do not allow it */
    public void wentWell(User citizen, Instant when, String words) {
        hold(happenings.write(writer(citizen, new CitizenId(citizen.id()), when), day(when), words, UUID.randomUUID()));
    }

    /** Many measurements in two statements, as a town full of people needs. What is measured is trusted. */
    @Transactional
    public void measured(List<Told> many) {
        List<Row> rows = new ArrayList<>();
        List<MarkRow> marks = new ArrayList<>();
        for (Told told : many) {
            UUID request = UUID.randomUUID();
            Rater.Professional professional = told.rater() instanceof Rater.Professional one ? one : null;
            rows.add(new Row(
                    told.citizen().value(),
                    day(told.when()),
                    professional == null ? "CITIZEN" : "PROFESSIONAL",
                    professional == null ? null : professional.name(),
                    professional == null ? null : professional.unit(),
                    told.who().id(),
                    told.who().name(),
                    request));
            told.steps()
                    .forEach((indicator, step) ->
                            marks.add(new MarkRow(request, indicator, FIRST, new Level(step).step())));
        }
        db.sql("""
                        insert into progress.measurement (citizen, measured_on, side, rater_name, unit, at, who, who_name, request)
                        select citizen, "on", side, rater, unit, "on" + time '12:00', who, name, request
                        from jsonb_to_recordset(cast(? as jsonb))
                          as t(citizen uuid, "on" date, side text, rater text, unit text, who uuid, name text, request uuid)""").param(json(rows)).update();
        db.sql("""
                        insert into progress.mark
                        select m.id, t.indicator, t.version, t.step
                        from jsonb_to_recordset(cast(? as jsonb)) as t(request uuid, indicator text, version int, step int)
                        join progress.measurement m on m.request = t.request""").param(json(marks)).update();
        scatters.close();
    }

    private static String json(Object rows) {
        return JsonMapper.shared().writeValueAsString(rows);
    }

    private static LocalDate day(Instant when) {
        return LocalDate.ofInstant(when, Words.COPENHAGEN);
    }

    private static Writer writer(User who, CitizenId citizen, Instant when) {
        return new Writer(citizen, who, when);
    }

    private static void hold(Outcome outcome) {
        switch (outcome) {
            case Outcome.Saved _ -> {}
            case Outcome.Wrong wrong -> throw new IllegalStateException(wrong.toString());
        }
    }
}
