package dk.roret.stage;

import dk.roret.access.Look;
import dk.roret.benefit.BenefitCourse;
import dk.roret.benefit.Spell;
import dk.roret.stage.Rule.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Works out where citizens stand. Whoever wants to know has to hold a {@link Look}. */
@Repository
public class Standings {

    private final JdbcClient db;
    private final StageLaw law;
    private final Reviews reviews;
    private final Clock clock;

    Standings(JdbcClient db, StageLaw law, Reviews reviews, Clock clock) {
        this.db = db;
        this.law = law;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** @param course as the same look gave it */
    public Standing get(Look look, BenefitCourse course) {
        LocalDate today = LocalDate.now(clock);
        Optional<Rule> readiness = readiness(look, today);
        return course.current()
                .map(now -> on(now.spell(), readiness, today))
                .orElseGet(() -> new Standing(
                        Optional.empty(),
                        readiness,
                        List.of(),
                        List.of(),
                        law.ofEverybody(Kind.RIGHT, today),
                        law.ofEverybody(Kind.COMPLAINT, today)));
    }

    private Standing on(Spell spell, Optional<Rule> readiness, LocalDate today) {
        List<Milestone> ahead = new ArrayList<>(law.ahead(spell.benefit(), spell.start(), today));
        ahead.addAll(reviews.ahead(spell, today));
        ahead.sort(Comparator.comparing(Milestone::on));
        return new Standing(
                law.stage(spell.benefit(), spell.start(), today),
                readiness,
                List.copyOf(ahead),
                law.of(Kind.DUTY, spell.benefit(), spell.start(), today),
                law.of(Kind.RIGHT, spell.benefit(), spell.start(), today),
                law.of(Kind.COMPLAINT, spell.benefit(), spell.start(), today));
    }

    private Optional<Rule> readiness(Look look, LocalDate today) {
        return db.sql("""
                        select readiness from citizen.published_category
                        where citizen = :citizen and valid_from <= :today and coalesce(valid_until, :today) >= :today
                        order by valid_from desc limit 1""")
                .param("citizen", look.citizen().value())
                .param("today", today)
                .query(String.class)
                .optional()
                .flatMap(category -> law.readiness(category, today));
    }
}
