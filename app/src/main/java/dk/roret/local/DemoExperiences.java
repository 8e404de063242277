package dk.roret.local;

import dk.roret.access.CitizenId;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.demo.Persona;
import dk.roret.offer.OfferId;
import dk.roret.offer.OfferType;
import dk.roret.progress.Level;
import dk.roret.progress.ProgressStory;
import dk.roret.progress.Rater;
import dk.roret.progress.Theme;
import dk.roret.referral.PastOrders;
import dk.roret.referral.Review;
import dk.roret.referral.ThemeAim;
import dk.roret.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Those who took part in Fjordby's offers in the last two years: where they stood before and after, and what they said
 * of it. Offers differ in both, so that there is something to weigh. Sanne's life is told elsewhere.
 */
@Component
@ConditionalOnProperty("roret.local.citizens")
class DemoExperiences {

    private static final int YEARS = 2;

    /** Most, and not all, were asked. */
    private static final double ASKED = 0.6;

    private static final String AIM = "Kan selv sige, hvad der er blevet bedre, og vise det på arbejde.";

    /** @param gain in steps of progress; @param score of the experience, from 1 to 5 */
    private record Practice(double gain, double score) {}

    private record Taken(
            User citizen,
            User caseworker,
            OfferId offer,
            String name,
            OfferType type,
            LocalDate start,
            LocalDate end,
            String ending) {}

    private final ProgressStory progress;
    private final PastOrders orders;
    private final DemoPeople people;
    private final JdbcClient db;
    private final Clock clock;

    DemoExperiences(ProgressStory progress, PastOrders orders, DemoPeople people, JdbcClient db, Clock clock) {
        this.progress = progress;
        this.orders = orders;
        this.people = people;
        this.db = db;
        this.clock = clock;
    }

    void write() {
        Random random = new Random(2);
        Map<String, Practice> practices = new HashMap<>();
        List<ProgressStory.Told> measured = new ArrayList<>();
        List<PastOrders.Past> past = new ArrayList<>();
        for (Taken taken : taken()) {
            Practice practice = practices.computeIfAbsent(taken.name(), name -> practice(taken));
            double level = 2.4 + 0.7 * random.nextGaussian();
            double gain = practice.gain() + 0.6 * random.nextGaussian();
            if (random.nextDouble() >= ASKED) {
                continue;
            }
            Theme theme = theme(taken.type());
            measured.add(told(taken, taken.start().minusDays(random.nextInt(14)), theme, level, random));
            measured.add(told(taken, taken.end(), theme, level + gain, random));
            int present = Math.clamp(Math.round(level), 1, 4);
            past.add(new PastOrders.Past(
                    taken.citizen(),
                    taken.caseworker(),
                    taken.offer(),
                    new ThemeAim(theme.key(), new Level(present), new Level(present + 1)),
                    AIM,
                    taken.start(),
                    taken.end(),
                    gain > 0.8 ? Review.Met.YES : gain > 0 ? Review.Met.PARTLY : Review.Met.NO,
                    next(taken.ending()),
                    List.of(
                            step(practice.score(), random),
                            step(practice.score() + 0.3, random),
                            step(practice.score() + 0.3 * gain, random))));
        }
        progress.measured(measured);
        orders.tell(past);
    }

    /** An offer's own way, the same each time: mentors and workplaces move most, and courses are well liked. */
    private static Practice practice(Taken taken) {
        Random own = new Random(taken.name().hashCode());
        double gain = switch (taken.type()) {
            case MENTOR, WORK_PRACTICE -> 0.7;
            case WAGE_SUBSIDY, HEALTH -> 0.5;
            case SOCIAL, UPSKILLING -> 0.35;
            case GUIDANCE, JOB_SEARCH -> 0.1;
        };
        double score = switch (taken.type()) {
            case MENTOR, UPSKILLING -> 4.1;
            case WORK_PRACTICE, SOCIAL, HEALTH -> 3.8;
            case WAGE_SUBSIDY, GUIDANCE -> 3.4;
            case JOB_SEARCH -> 3.0;
        };
        return new Practice(gain + 0.2 * own.nextGaussian(), score + 0.3 * own.nextGaussian());
    }

    private Theme theme(OfferType type) {
        String key = switch (type) {
            case GUIDANCE, WAGE_SUBSIDY -> "work_identity";
            case UPSKILLING -> "skills";
            case WORK_PRACTICE -> "collaboration";
            case MENTOR -> "everyday";
            case HEALTH -> "health";
            case SOCIAL -> "network";
            case JOB_SEARCH -> "job_search";
        };
        return progress.catalogue().themes(List.of(key)).getFirst();
    }

    private static ProgressStory.Told told(Taken taken, LocalDate day, Theme theme, double level, Random random) {
        Map<String, Integer> steps = new HashMap<>();
        theme.indicators().forEach(indicator -> steps.put(indicator.key(), step(level, random)));
        Instant noon = day.atTime(12, 0).atZone(Words.COPENHAGEN).toInstant();
        return new ProgressStory.Told(
                taken.citizen(), new CitizenId(taken.citizen().id()), noon, new Rater.Citizen(), steps);
    }

    private static int step(double level, Random random) {
        return Math.clamp(Math.round(level + 0.6 * random.nextGaussian()), 1, 5);
    }

    private static Review.Next next(String ending) {
        return switch (ending) {
            case "job" -> Review.Next.JOB;
            case "education" -> Review.Next.EDUCATION;
            case "broken_off" -> Review.Next.OTHER_OFFER;
            default -> Review.Next.NOTHING;
        };
    }

    private List<Taken> taken() {
        LocalDate today = LocalDate.now(clock);
        return db.sql("""
                        select c.id, c.given_name || ' ' || c.family_name as name, s.id as caseworker, s.name as caseworker_name,
                               p.offer, p.offer_name, p.type, p.start_date, p.end_date, p.end_reason
                        from offer.published_participation p
                        join citizen.published_citizen c on c.id = p.citizen
                        join staff.published_staff s on s.id = c.caseworker
                        where p.start_date < p.end_date and p.end_date > :since and p.end_date < :today and c.id <> :sanne
                        order by p.start_date, p.offer_name, c.birth_date, name""")
                .param("since", today.minusYears(YEARS))
                .param("today", today)
                .param("sanne", people.of(Persona.SANNE).id())
                .query((row, number) -> new Taken(
                        new User(row.getObject("id", UUID.class), row.getString("name"), Role.CITIZEN, null, null),
                        new User(
                                row.getObject("caseworker", UUID.class),
                                row.getString("caseworker_name"),
                                Role.CASEWORKER,
                                null,
                                null),
                        new OfferId(row.getObject("offer", UUID.class)),
                        row.getString("offer_name"),
                        OfferType.of(row.getString("type")),
                        row.getObject("start_date", LocalDate.class),
                        row.getObject("end_date", LocalDate.class),
                        row.getString("end_reason")))
                .list();
    }
}
