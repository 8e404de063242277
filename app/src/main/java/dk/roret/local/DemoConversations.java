package dk.roret.local;

import dk.roret.access.CitizenId;
import dk.roret.access.User;
import dk.roret.conversation.Channel;
import dk.roret.conversation.ContactGoal;
import dk.roret.conversation.Conversation.Agreed;
import dk.roret.conversation.ConversationId;
import dk.roret.conversation.ConversationStory;
import dk.roret.conversation.Invitations;
import dk.roret.demo.Persona;
import dk.roret.segment.Decision.Choice;
import dk.roret.web.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What Jonas and his citizens have talked about, and what is agreed: Sanne's own, and a few that others have alike. */
@Component
@ConditionalOnProperty("roret.local.citizens")
class DemoConversations {

    /** Every third of Jonas's citizens has not talked with him yet. */
    private static final int WITHOUT = 3;

    private static final String COMMITTEE = "Beskæftigelsesudvalget";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    /** @param days from today, backwards when negative; minutes are null where nothing was written */
    record Talk(
            int days,
            String time,
            Channel channel,
            @Nullable String place,
            String purpose,
            @Nullable String minutes) {}

    record Asked(int days, String words) {}

    /** @param guide answers in the guide, in the first conversation that was held, and what was decided */
    record Guided(Map<String, String> guide, @Nullable Choice otherwise) {}

    /** @param open one whose day is over, and whose minutes wait to be shared */
    record Told(
            List<Talk> held,
            @Nullable Talk open,
            @Nullable Talk next,
            @Nullable Asked asked,
            @Nullable Map<String, String> prepared,
            @Nullable Guided begun) {}

    private final ConversationStory story;
    private final DemoPeople people;
    private final JdbcClient db;
    private final Clock clock;

    DemoConversations(ConversationStory story, DemoPeople people, JdbcClient db, Clock clock) {
        this.story = story;
        this.people = people;
        this.db = db;
        this.clock = clock;
    }

    void write() {
        List<Told> told = read();
        User jonas = people.of(Persona.JONAS);
        User sanne = people.of(Persona.SANNE);
        tell(jonas, sanne, told.getFirst());
        invite(jonas, sanne);
        goals();
        List<User> others = citizensOf(jonas).stream()
                .filter(citizen -> !citizen.equals(sanne))
                .toList();
        List<Told> shared = told.subList(1, told.size());
        for (int i = 0; i < others.size(); i++) {
            if (i % WITHOUT != 0) {
                tell(jonas, others.get(i), shared.get(i % shared.size()));
            }
        }
    }

    private void tell(User jonas, User citizen, Told told) {
        CitizenId course = new CitizenId(citizen.id());
        for (Talk talk : told.held()) {
            ConversationId held = agreed(jonas, course, talk);
            if (told.begun() != null && talk.equals(told.held().getLast())) {
                Guided begun = told.begun();
                story.guided(jonas, course, at(talk.days()), held, begun.guide(), begun.otherwise());
            }
            story.held(jonas, course, at(talk.days()), held, talk.minutes() == null ? "" : talk.minutes(), null);
        }
        if (told.open() != null) {
            ConversationId open = agreed(jonas, course, told.open());
            story.wrote(
                    jonas,
                    course,
                    at(told.open().days()),
                    open,
                    told.open().minutes() == null ? "" : told.open().minutes());
        }
        if (told.next() != null) {
            ConversationId next = agreed(jonas, course, told.next());
            if (told.prepared() != null) {
                story.prepared(citizen, at(-1), next, told.prepared());
            }
        }
        if (told.asked() != null) {
            story.asked(citizen, at(told.asked().days()), told.asked().words());
        }
    }

    /** Sanne has said yes to a colleague of another team at the next conversation. */
    private void invite(User jonas, User sanne) {
        UUID next = db.sql("""
                        select conversation from conversation.published_open
                        where citizen = ? and day > ? order by day limit 1""")
                .params(sanne.id(), LocalDate.now(clock))
                .query(UUID.class)
                .single();
        db.sql("""
                        select id, name, team_name from staff.published_staff
                        where role = 'caseworker' and team_name is not null and team is distinct from ? order by name limit 1""").param(jonas.team()).query(row -> {
            story.invited(
                    jonas,
                    new CitizenId(sanne.id()),
                    at(-4),
                    new ConversationId(next),
                    new Invitations.Colleague(
                            row.getObject("id", UUID.class), row.getString("name"), row.getString("team_name")));
        });
    }

    /** What Fjordby has decided that contact shall achieve. */
    private void goals() {
        LocalDate from = LocalDate.of(LocalDate.now(clock).getYear(), 1, 1);
        String leader = db.sql("select name from staff.published_staff where role = 'leader' order by name limit 1")
                .query(String.class)
                .single();
        story.goal(leader, ContactGoal.Kind.STEP_UP, 40, 3, from, COMMITTEE);
        story.goal(leader, ContactGoal.Kind.NEXT_CONTACT, 95, null, from, COMMITTEE);
    }

    private ConversationId agreed(User jonas, CitizenId course, Talk talk) {
        LocalDate day = workday(LocalDate.now(clock).plusDays(talk.days()));
        var agreed = new Agreed(day, LocalTime.parse(talk.time(), TIME), talk.channel(), talk.place(), talk.purpose());
        Instant before = day.minusDays(21).atTime(9, 0).atZone(Words.COPENHAGEN).toInstant();
        return story.agreed(jonas, course, before, agreed);
    }

    /** Nobody talks at the weekend: then it is the Friday before. */
    private static LocalDate workday(LocalDate day) {
        return day.minusDays(Math.max(0, day.getDayOfWeek().getValue() - 5));
    }

    private List<User> citizensOf(User jonas) {
        return db.sql("select id from citizen.published_citizen where caseworker = ? order by id")
                .param(jonas.id())
                .query((row, number) -> people.person(row.getObject("id", UUID.class)))
                .list();
    }

    private Instant at(int daysFromToday) {
        return clock.instant().plus(Duration.ofDays(daysFromToday));
    }

    private static List<Told> read() {
        try (InputStream file = new ClassPathResource("local/conversations.json").getInputStream()) {
            return List.of(JsonMapper.shared().readValue(file, Told[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
