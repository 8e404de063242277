package dk.roret.local;

import dk.roret.access.CitizenId;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.demo.Persona;
import dk.roret.progress.ProgressStory;
import dk.roret.progress.Rater;
import dk.roret.progress.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How it has gone for Sanne, as her story has it, and for some hundred others, made up alike each time. */
@Component
@ConditionalOnProperty("roret.local.citizens")
class DemoProgress {

    private static final int OTHERS = 400;

    /** Most people begin with one of these. */
    private static final List<String> POPULAR = List.of("health", "everyday", "job_belief", "job_search");

    /** All days count from today, backwards. */
    record Measured(
            int days,
            Map<String, Integer> citizen,
            Map<String, Integer> professional,
            @Nullable String words) {}

    record OtherUnit(int days, String name, String unit, Map<String, Integer> steps) {}

    record Success(int days, String words) {}

    record Story(List<String> themes, List<Measured> measured, List<OtherUnit> others, List<Success> successes) {}

    private record Course(User citizen, User caseworker) {}

    private final ProgressStory story;
    private final DemoPeople people;
    private final JdbcClient db;
    private final Clock clock;

    DemoProgress(ProgressStory story, DemoPeople people, JdbcClient db, Clock clock) {
        this.story = story;
        this.people = people;
        this.db = db;
        this.clock = clock;
    }

    void write() {
        User sanne = people.of(Persona.SANNE);
        User jonas = people.of(Persona.JONAS);
        others(sanne, jonas);
        tell(sanne, jonas, read());
    }

    private void tell(User sanne, User jonas, Story told) {
        CitizenId hers = new CitizenId(sanne.id());
        story.chose(sanne, at(told.measured().getFirst().days()), told.themes());
        for (Measured one : told.measured()) {
            Instant when = at(one.days());
            story.measured(new ProgressStory.Told(sanne, hers, when, new Rater.Citizen(), one.citizen()), one.words());
            story.measured(new ProgressStory.Told(jonas, hers, when, story.rater(jonas), one.professional()), null);
        }
        for (OtherUnit one : told.others()) {
            var rater = new Rater.Professional(one.name(), one.unit());
            story.measured(new ProgressStory.Told(jonas, hers, at(one.days()), rater, one.steps()), null);
        }
        told.successes().forEach(success -> story.wentWell(sanne, at(success.days()), success.words()));
    }

    private void others(User sanne, User jonas) {
        Random random = new Random(1);
        List<Theme> themes = story.catalogue().themes();
        String belief = story.catalogue().belief().key();
        Map<UUID, Rater> raters = new HashMap<>();
        List<ProgressStory.Told> all = new ArrayList<>();
        for (Course course : courses(sanne, jonas)) {
            List<Theme> chosen = choose(themes, random);
            story.chose(
                    course.citizen(), at(-400), chosen.stream().map(Theme::key).toList());
            Rater rater = raters.computeIfAbsent(course.caseworker().id(), id -> story.rater(course.caseworker()));
            double level = 2.5 + 0.8 * random.nextGaussian();
            double gain = 0.4 + 0.6 * random.nextGaussian();
            int times = 2 + random.nextInt(3);
            for (int time = 0; time < times; time++) {
                Instant when = at(-390 + 110 * time + random.nextInt(60));
                double now = level + gain * time / (times - 1);
                CitizenId citizen = new CitizenId(course.citizen().id());
                all.add(new ProgressStory.Told(
                        course.citizen(), citizen, when, new Rater.Citizen(), steps(chosen, now, random)));
                Map<String, Integer> theirs = steps(chosen, now + 0.2, random);
                theirs.put(belief, step(now + 0.4, random));
                all.add(new ProgressStory.Told(course.caseworker(), citizen, when, rater, theirs));
            }
        }
        story.measured(all);
    }

    private static List<Theme> choose(List<Theme> themes, Random random) {
        String popular = POPULAR.get(random.nextInt(POPULAR.size()));
        Theme other = themes.get(random.nextInt(themes.size()));
        return Stream.concat(themes.stream().filter(theme -> theme.key().equals(popular)), Stream.of(other))
                .distinct()
                .toList();
    }

    private static Map<String, Integer> steps(List<Theme> themes, double level, Random random) {
        Map<String, Integer> steps = new HashMap<>();
        themes.stream()
                .flatMap(theme -> theme.indicators().stream())
                .forEach(indicator -> steps.put(indicator.key(), step(level, random)));
        return steps;
    }

    private static int step(double level, Random random) {
        return Math.clamp(Math.round(level + 0.6 * random.nextGaussian()), 1, 5);
    }

    /** Some of Jonas's citizens, and others spread over the town. */
    private List<Course> courses(User sanne, User jonas) {
        return db.sql("""
                        select c.id, c.given_name || ' ' || c.family_name as name, s.id as caseworker, s.name as caseworker_name, s.team
                        from (select *, row_number() over (order by caseworker = :jonas desc, md5(given_name || family_name || birth_date)) as place,
                                     row_number() over (partition by caseworker order by birth_date, given_name) as own
                              from citizen.published_citizen where caseworker is not null and id <> :sanne) c
                        join staff.published_staff s on s.id = c.caseworker
                        where c.caseworker <> :jonas or c.own % 3 <> 0
                        order by c.place limit :most""")
                .param("jonas", jonas.id())
                .param("sanne", sanne.id())
                .param("most", OTHERS)
                .query((row, number) -> new Course(
                        new User(row.getObject("id", UUID.class), row.getString("name"), Role.CITIZEN, null, null),
                        new User(
                                row.getObject("caseworker", UUID.class),
                                row.getString("caseworker_name"),
                                Role.CASEWORKER,
                                row.getObject("team", UUID.class),
                                null)))
                .list();
    }

    private Instant at(int daysFromToday) {
        return clock.instant().plus(Duration.ofDays(daysFromToday));
    }

    private static Story read() {
        try (InputStream file = new ClassPathResource("local/progress.json").getInputStream()) {
            return JsonMapper.shared().readValue(file, Story.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
