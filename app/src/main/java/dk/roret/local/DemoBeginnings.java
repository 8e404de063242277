package dk.roret.local;

import dk.roret.access.CitizenId;
import dk.roret.access.User;
import dk.roret.conversation.Channel;
import dk.roret.conversation.Conversation.Agreed;
import dk.roret.conversation.ConversationId;
import dk.roret.conversation.ConversationStory;
import dk.roret.demo.Persona;
import dk.roret.segment.Decision.Choice;
import dk.roret.web.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * First conversations of the citizens of Jonas's colleagues, long enough ago that one can see how it went. What the rules
 * propose follows from the citizens themselves and from answers that take turns.
 */
@Component
@ConditionalOnProperty("roret.local.citizens")
class DemoBeginnings {

    private static final int CITIZENS = 180;

    /** @param otherwise what was chosen where the rules proposed something else */
    record Talk(Map<String, String> guide, @Nullable Choice otherwise) {}

    private record Began(CitizenId citizen, UUID caseworker, LocalDate day) {}

    private final ConversationStory story;
    private final DemoPeople people;
    private final JdbcClient db;
    private final Clock clock;

    DemoBeginnings(ConversationStory story, DemoPeople people, JdbcClient db, Clock clock) {
        this.story = story;
        this.people = people;
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    public void write() {
        List<Talk> talks = read();
        List<Began> all = begun();
        int every = Math.max(1, all.size() / CITIZENS);
        for (int i = 0; i < all.size(); i += every) {
            tell(all.get(i), talks.get(i / every % talks.size()));
        }
    }

    private void tell(Began began, Talk talk) {
        User staff = people.person(began.caseworker());
        Instant when = began.day().atTime(10, 0).atZone(Words.COPENHAGEN).toInstant();
        var agreed = new Agreed(began.day(), LocalTime.of(10, 0), Channel.MEETING, null, "Den første samtale");
        ConversationId held = story.agreed(staff, began.citizen(), when, agreed);
        story.guided(staff, began.citizen(), when, held, talk.guide(), talk.otherwise());
        story.held(staff, began.citizen(), when, held, "", null);
    }

    /** Some days into a spell, on a weekday. */
    private List<Began> begun() {
        LocalDate today = LocalDate.now(clock);
        return db.sql("""
                        select distinct on (s.citizen) s.citizen, c.caseworker, s.start_date
                        from benefit.published_spell s join citizen.published_citizen c on c.id = s.citizen
                        where c.caseworker <> :jonas and s.start_date between :from and :until
                          and coalesce(s.end_date, :today) > s.start_date + 14
                        order by s.citizen, s.start_date""")
                .param("jonas", people.of(Persona.JONAS).id())
                .param("from", today.minusMonths(22))
                .param("until", today.minusMonths(8))
                .param("today", today)
                .query((row, number) -> new Began(
                        new CitizenId(row.getObject("citizen", UUID.class)),
                        row.getObject("caseworker", UUID.class),
                        weekday(row.getObject("start_date", LocalDate.class).plusDays(number % 7))))
                .list();
    }

    private static LocalDate weekday(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 ? day.plusDays(2) : day;
    }

    private static List<Talk> read() {
        try (InputStream file = new ClassPathResource("local/beginnings.json").getInputStream()) {
            return List.of(JsonMapper.shared().readValue(file, Talk[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
