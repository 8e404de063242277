package dk.roret.local;

import dk.roret.access.CitizenId;
import dk.roret.access.User;
import dk.roret.demo.Persona;
import dk.roret.offer.OfferId;
import dk.roret.progress.Level;
import dk.roret.progress.ProgressStory;
import dk.roret.progress.Rater;
import dk.roret.referral.Came;
import dk.roret.referral.OrderId;
import dk.roret.referral.OrderStory;
import dk.roret.referral.Terms;
import dk.roret.referral.ThemeAim;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What Jonas and his citizens have ordered of Havnens Værksted: one that runs, one that is asked, one that has ended. */
@Component
@ConditionalOnProperty("roret.local.citizens")
class DemoOrders {

    private static final String PETER = "M-3";
    private static final String WORKSHOP = "Praktik, Havnens Værksted";
    private static final String WITH_MENTOR = "Praktik med mentor";
    private static final String EXPECTS = "At du ringer inden kl. 8, hvis du ikke kan komme. Spørg, når du er i tvivl.";

    private static final String OFF_ROAD =
            "Vejen fører til et kursus nu. Her er det vigtigere at komme ud blandt kolleger, inden modet falder.";

    private final OrderStory story;
    private final ProgressStory progress;
    private final DemoPeople people;
    private final JdbcClient db;
    private final Clock clock;

    DemoOrders(OrderStory story, ProgressStory progress, DemoPeople people, JdbcClient db, Clock clock) {
        this.story = story;
        this.progress = progress;
        this.people = people;
        this.db = db;
        this.clock = clock;
    }

    void write() {
        User jonas = people.of(Persona.JONAS);
        User peter = people.of(PETER);
        User sanne = people.of(Persona.SANNE);
        running(jonas, peter, sanne);
        List<User> others = others(jonas, sanne);
        asked(jonas, others.get(0));
        proposed(jonas, others.get(1));
        over(jonas, peter, others.get(2));
    }

    /** Sanne has been there for four weeks, and has nine to go. */
    private void running(User jonas, User peter, User sanne) {
        CitizenId her = new CitizenId(sanne.id());
        LocalDate start = workday(today().minusDays(28));
        OrderId order = story.ordered(
                jonas,
                her,
                at(-40),
                offer(WORKSHOP),
                new Terms.Content(
                        List.of(aim("health", 2, 3), aim("personal", 3, 4)),
                        "Kommer tre formiddage om ugen i tre uger i træk.",
                        start,
                        start.plusWeeks(13).minusDays(3),
                        "At jeg må sige fra, når min ryg gør ondt, og at nogen viser mig opgaverne den første uge.",
                        EXPECTS),
                OFF_ROAD,
                true);
        story.replied(peter, her, at(-38), order, true, "");
        Map<LocalDate, Came> days = new TreeMap<>();
        for (LocalDate day = start; day.isBefore(today()); day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() == 2 || day.getDayOfWeek().getValue() == 4) {
                days.put(day, days.size() == 2 ? Came.CALLED_OFF : Came.CAME);
            }
        }
        story.attended(peter, her, at(-1), order, days);
        story.deviated(
                peter, her, at(-1), order, "Høvlbænken er for lav til Sanne. Vi mangler en, der kan hæves og sænkes.");
        progress.measured(
                new ProgressStory.Told(
                        peter,
                        her,
                        at(-2),
                        new Rater.Professional(peter.name(), "Havnens Værksted"),
                        steps(List.of("health", "personal"), 3)),
                "Sanne tager selv pauser nu og kommer til tiden.");
    }

    private void asked(User jonas, User citizen) {
        story.ordered(jonas, new CitizenId(citizen.id()), at(-2), offer(WITH_MENTOR), terms(14, 10), OFF_ROAD, true);
    }

    private void proposed(User jonas, User citizen) {
        story.ordered(jonas, new CitizenId(citizen.id()), at(-1), offer(WORKSHOP), terms(21, 13), OFF_ROAD, false);
    }

    /** Its day was last week. Two have said how it went, and Jonas has not. */
    private void over(User jonas, User peter, User citizen) {
        CitizenId course = new CitizenId(citizen.id());
        LocalDate start = workday(today().minusDays(61));
        OrderId order = story.ordered(
                jonas,
                course,
                at(-75),
                offer(WORKSHOP),
                new Terms.Content(
                        List.of(aim("collaboration", 2, 3)),
                        "Løser en opgave sammen med en kollega, fra start til slut.",
                        start,
                        start.plusWeeks(8).minusDays(3),
                        null,
                        EXPECTS),
                OFF_ROAD,
                true);
        story.replied(peter, course, at(-73), order, true, "");
        story.reviewed(
                citizen,
                course,
                at(-3),
                order,
                Map.of(
                        "met",
                        "PARTLY",
                        "next",
                        "EXTENSION",
                        "needed",
                        "4",
                        "listened",
                        "5",
                        "useful",
                        "4",
                        "words",
                        "Jeg mangler kun lidt."));
        story.reviewed(
                peter,
                course,
                at(-2),
                order,
                Map.of(
                        "met",
                        "PARTLY",
                        "next",
                        "JOB",
                        "words",
                        "Klar til lønnede timer, hvis nogen følger med i begyndelsen."));
    }

    private Terms.Content terms(int days, int weeks) {
        LocalDate start = workday(today().plusDays(days));
        return new Terms.Content(
                List.of(aim("everyday", 2, 3), aim("work_identity", 2, 4)),
                "Møder de aftalte dage i fire uger i træk.",
                start,
                start.plusWeeks(weeks).minusDays(3),
                null,
                EXPECTS);
    }

    private OfferId offer(String name) {
        String provider = people.of(PETER).provider();
        return story.offer(name, provider == null ? "" : provider);
    }

    private Map<String, Integer> steps(List<String> themes, int step) {
        Map<String, Integer> steps = new TreeMap<>();
        progress.catalogue()
                .themes(themes)
                .forEach(theme -> theme.indicators().forEach(indicator -> steps.put(indicator.key(), step)));
        return steps;
    }

    private static ThemeAim aim(String theme, int present, int wanted) {
        return new ThemeAim(theme, new Level(present), new Level(wanted));
    }

    private List<User> others(User jonas, User sanne) {
        return db.sql("select id from citizen.published_citizen where caseworker = ? and id <> ? order by id limit 3")
                .params(jonas.id(), sanne.id())
                .query((row, number) -> people.person(row.getObject("id", UUID.class)))
                .list();
    }

    /** Nothing begins at the weekend: then it is the Monday before. */
    private static LocalDate workday(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Instant at(int daysFromToday) {
        return clock.instant().plus(Duration.ofDays(daysFromToday));
    }
}
