package dk.roret.local;

import dk.roret.access.CitizenId;
import dk.roret.access.User;
import dk.roret.citizen.CourseStory;
import dk.roret.conversation.Channel;
import dk.roret.conversation.Conversation.Agreed;
import dk.roret.conversation.ConversationStory;
import dk.roret.demo.Persona;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whose courses change hands in Jonas's team: one colleague holds the threads for a citizen of his, another goes on
 * leave, and a citizen comes to an age at which somebody else takes over.
 */
@Component
@ConditionalOnProperty("roret.local.citizens")
class DemoCourses {

    /** So long before a birthday somebody has begun. */
    private static final int MONTHS = 6;

    /** @param days from today, backwards when negative */
    record Coordinator(int days, String reason) {}

    /**
     * @param toJonas so many of the courses are offered to him, the others to a colleague
     * @param moved so many of the colleague's have been taken over
     */
    record Leave(String reason, int backInDays, int toJonas, int moved, Talk talk) {}

    record Talk(String purpose, String minutes, String noNext) {}

    /** @param meetingBefore days between the meeting and the birthday */
    record Transition(String unit, String name, String phone, int meetingBefore, String changes) {}

    record Told(Coordinator coordinator, Leave leave, Transition transition) {}

    private final CourseStory story;
    private final ConversationStory conversations;
    private final DemoPeople people;
    private final JdbcClient db;
    private final Clock clock;

    DemoCourses(CourseStory story, ConversationStory conversations, DemoPeople people, JdbcClient db, Clock clock) {
        this.story = story;
        this.conversations = conversations;
        this.people = people;
        this.db = db;
        this.clock = clock;
    }

    void write() {
        Told told = read();
        User jonas = people.of(Persona.JONAS);
        List<User> colleagues = colleagues(jonas);
        if (colleagues.size() > 1) {
            coordinate(told.coordinator(), jonas, colleagues.getLast());
            leave(told.leave(), jonas, colleagues.getFirst(), colleagues.getLast());
        }
        grow(told.transition(), jonas);
    }

    private void coordinate(Coordinator told, User jonas, User coordinator) {
        CitizenId citizen = citizens(jonas).getLast();
        story.holdsTheThreads(coordinator, jonas, citizen, today().plusDays(told.days()), told.reason());
    }

    private void leave(Leave told, User jonas, User giver, User colleague) {
        List<CitizenId> courses = citizens(giver);
        Map<CitizenId, UUID> receivers = new LinkedHashMap<>();
        for (CitizenId course : courses) {
            receivers.put(course, receivers.size() < told.toJonas() ? jonas.id() : colleague.id());
        }
        User leader = people.person(leader(jonas));
        story.goesOnLeave(giver, leader, receivers, told.reason(), today().plusDays(told.backInDays()));
        courses.stream().limit(1).forEach(course -> story.accepts(jonas, course));
        List<CitizenId> theirs = courses.stream().skip(told.toJonas()).toList();
        theirs.forEach(course -> story.accepts(colleague, course));
        theirs.stream().limit(told.moved()).forEach(course -> meet(told.talk(), colleague, course));
    }

    private void meet(Talk told, User colleague, CitizenId citizen) {
        var agreed = new Agreed(today(), LocalTime.of(9, 0), Channel.MEETING, null, told.purpose());
        var talk = conversations.agreed(colleague, citizen, clock.instant(), agreed);
        conversations.held(colleague, citizen, clock.instant(), talk, told.minutes(), told.noNext());
        story.takesOver(colleague, citizen, today());
    }

    /** Of Jonas's citizens, or else of his team's, the one whose birthday is next. */
    private void grow(Transition told, User jonas) {
        db.sql("""
                        select p.citizen, p.age, p.birthday from citizen.published_transition(:today, :months) p
                        join citizen.published_citizen c on c.id = p.citizen
                        where c.team = :team and p.birthday > :today
                        order by (c.caseworker = :jonas) is true desc, p.birthday, p.citizen limit 1""")
                .param("today", today())
                .param("months", MONTHS)
                .param("team", jonas.team())
                .param("jonas", jonas.id())
                .query(row -> {
                    LocalDate birthday = row.getObject("birthday", LocalDate.class);
                    story.prepares(
                            jonas,
                            new CitizenId(row.getObject("citizen", UUID.class)),
                            row.getInt("age"),
                            new CourseStory.Side(team(jonas), jonas.name(), "", birthday.minusDays(1)),
                            new CourseStory.Side(told.unit(), told.name(), told.phone(), birthday),
                            birthday.minusDays(told.meetingBefore()),
                            told.changes());
                });
    }

    private List<User> colleagues(User jonas) {
        return db.sql("""
                        select s.id from staff.published_staff s
                        where s.role = 'caseworker' and s.team = :team and s.id <> :jonas
                          and exists (select from citizen.published_citizen where caseworker = s.id)
                        order by s.name, s.id""")
                .param("team", jonas.team())
                .param("jonas", jonas.id())
                .query((row, number) -> people.person(row.getObject("id", UUID.class)))
                .list();
    }

    private UUID leader(User jonas) {
        return db.sql("select id from staff.published_staff where role = 'leader' and team = ? order by name limit 1")
                .param(jonas.team())
                .query(UUID.class)
                .single();
    }

    private String team(User jonas) {
        return db.sql("select name from staff.published_team where id = ?")
                .param(jonas.team())
                .query(String.class)
                .single();
    }

    private List<CitizenId> citizens(User caseworker) {
        return db.sql("select id from citizen.published_citizen where caseworker = ? order by id")
                .param(caseworker.id())
                .query((row, number) -> new CitizenId(row.getObject("id", UUID.class)))
                .list();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Told read() {
        try (InputStream file = new ClassPathResource("local/courses.json").getInputStream()) {
            return JsonMapper.shared().readValue(file, Told.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
