package dk.roret.progress;

import dk.roret.access.User;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The municipality's own words: each change of an indicator is a version from a day. */
@Service
public class Editions {

    /**
     * The newest version of an indicator, which may hold from a day to come.
     *
     * @param last the only one in its theme that is still asked
     */
    public record Newest(Indicator indicator, LocalDate from, boolean closed, String decidedBy, boolean last) {}

    private final JdbcClient db;
    private final Catalogues catalogues;
    private final Clock clock;

    Editions(JdbcClient db, Catalogues catalogues, Clock clock) {
        this.db = db;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /** All indicators, also those that are closed, in the order of the catalogue. */
    List<Newest> all() {
        Catalogue catalogue = catalogues.today();
        return db.sql("""
                        select distinct on (t.position, i.position, i.key) v.indicator, v.version, v.valid_from, v.closed, v.decided_by,
                               (select count(*) from progress.indicator o
                                join lateral (select closed from progress.indicator_version n
                                              where n.indicator = o.key order by n.version desc limit 1) n on true
                                where o.theme = i.theme and not n.closed) = 1 as last
                        from progress.indicator_version v
                        join progress.indicator i on i.key = v.indicator
                        join progress.theme t on t.key = i.theme
                        order by t.position, i.position, i.key, v.version desc""")
                .query((row, number) -> new Newest(
                        catalogue
                                .version(row.getString("indicator"), row.getInt("version"))
                                .orElseThrow(),
                        row.getObject("valid_from", LocalDate.class),
                        row.getBoolean("closed"),
                        row.getString("decided_by"),
                        row.getBoolean("last")))
                .list();
    }

    /** @throws Refused if there is no such indicator */
    Newest get(String indicator) {
        return all().stream()
                .filter(newest -> newest.indicator().key().equals(indicator))
                .findAny()
                .orElseThrow(Refused::notFound);
    }

    /** Adds an indicator to a theme. */
    @Transactional
    Outcome add(String theme, CatalogueForm form, User administrator) {
        catalogues.today().theme(theme);
        List<Problem> problems = form.problems(LocalDate.now(clock));
        if (!problems.isEmpty()) {
            return new Outcome.Wrong(problems);
        }
        String key = theme + "_" + UUID.randomUUID().toString().substring(0, 8);
        db.sql("""
                        insert into progress.indicator
                        select :key, :theme, coalesce(max(position), 0) + 1 from progress.indicator where theme = :theme""").param("key", key).param("theme", theme).update();
        write(key, 1, 1, form, administrator);
        return new Outcome.Saved();
    }

    /** Adds a version, unless somebody has added one since the form was opened. */
    @Transactional
    Outcome change(String indicator, CatalogueForm form, User administrator) {
        Newest before = get(indicator);
        LocalDate today = LocalDate.now(clock);
        List<Problem> problems = form.problems(before.from().isAfter(today) ? before.from() : today);
        if (form.closed() && !before.closed() && before.last()) {
            problems.add(new Problem("closed", "FRE-33", "progress.problem.last"));
        }
        if (!problems.isEmpty()) {
            return new Outcome.Wrong(problems);
        }
        int scale = before.indicator().scale() + (form.same() ? 0 : 1);
        return form.version() == before.indicator().version()
                        && write(indicator, form.version() + 1, scale, form, administrator)
                ? new Outcome.Saved()
                : Outcome.Wrong.of("nameDa", "FRE-34", "progress.problem.meanwhile");
    }

    private boolean write(String indicator, int version, int scale, CatalogueForm form, User administrator) {
        return db.sql("""
                        insert into progress.indicator_version
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                indicator,
                                version,
                                Objects.requireNonNull(form.day()),
                                scale,
                                form.closed(),
                                form.nameDa(),
                                form.nameEn(),
                                form.stepsDa().toArray(String[]::new),
                                form.stepsEn().toArray(String[]::new),
                                form.decidedBy(),
                                administrator.name(),
                                Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }
}
