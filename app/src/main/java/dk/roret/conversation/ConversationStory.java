package dk.roret.conversation;

import dk.roret.access.CitizenId;
import dk.roret.access.User;
import dk.roret.conversation.Conversation.Agreed;
import dk.roret.segment.Decision.Choice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the conversations of made-up people as if they had been agreed and held on earlier days, by the same rules as
 * on any day. Only in the demo, where nobody has to be let in.
 */
@Component
@ConditionalOnProperty("roret.demo")
public class ConversationStory {

    private final Agreements agreements;
    private final ContactRequests requests;
    private final Saving saving;
    private final MinutesBook book;
    private final Invitations invitations;
    private final ContactGoals goals;
    private final Deciding deciding;

    ConversationStory(
            Agreements agreements,
            ContactRequests requests,
            Saving saving,
            MinutesBook book,
            Invitations invitations,
            ContactGoals goals,
            Deciding deciding) {
        this.agreements = agreements;
        this.requests = requests;
        this.saving = saving;
        this.book = book;
        this.invitations = invitations;
        this.goals = goals;
        this.deciding = deciding;
    }

    public ConversationId agreed(User staff, CitizenId citizen, Instant when, Agreed agreed) {
        return agreements.agree(writer(staff, citizen, when), agreed);
    }

    /** What was written while they talked, not yet shared. */
    public void wrote(User staff, CitizenId citizen, Instant when, ConversationId talk, String minutes) {
        write(staff, citizen, when, talk, Map.of(Field.MINUTES.name(), minutes));
    }

    /** @param noNext why no next contact was agreed; null when one was */
    @Transactional
    public void held(
            User staff, CitizenId citizen, Instant when, ConversationId talk, String minutes, @Nullable String noNext) {
        Writer writer = writer(staff, citizen, when);
        book.add(writer, talk, null, minutes);
        agreements.held(writer, agreements.hold(writer, talk), noNext);
    }

    /** @param answers by the names of the fields */
    public void prepared(User citizen, Instant when, ConversationId talk, Map<String, String> answers) {
        write(citizen, new CitizenId(citizen.id()), when, talk, answers);
    }

    /**
     * The two went through the guide, and it was decided how the course begins.
     *
     * @param answers by the names of the fields
     * @param otherwise what was chosen when it was not what the rules proposed; null when it was
     */
    @Transactional
    public void guided(
            User staff,
            CitizenId citizen,
            Instant when,
            ConversationId talk,
            Map<String, String> answers,
            @Nullable Choice otherwise) {
        write(staff, citizen, when, talk, answers);
        deciding.decide(writer(staff, citizen, when), talk, otherwise);
    }

    public void asked(User citizen, Instant when, String words) {
        requests.ask(writer(citizen, new CitizenId(citizen.id()), when), null, words);
    }

    /** A colleague of another unit is invited with the citizen's yes of that day. */
    public void invited(
            User staff, CitizenId citizen, Instant when, ConversationId talk, Invitations.Colleague colleague) {
        Writer writer = writer(staff, citizen, when);
        invitations.invite(writer, talk, colleague, writer.today());
    }

    /**
     * @param leader name of the one who set it
     * @param share at least so many of 100, of everybody
     */
    public void goal(
            String leader,
            ContactGoal.Kind kind,
            int share,
            @Nullable Integer talks,
            LocalDate from,
            String decidedBy) {
        goals.add(new GoalForm.Goal(kind, "", share, talks, from, decidedBy), false, leader, UUID.randomUUID());
    }

    private void write(User who, CitizenId citizen, Instant when, ConversationId talk, Map<String, String> fields) {
        List<Saving.Typing> typed = fields.entrySet().stream()
                .map(field -> new Saving.Typing(new Field(field.getKey()), field.getValue(), 0))
                .toList();
        saving.save(writer(who, citizen, when), talk, UUID.randomUUID(), typed);
    }

    private static Writer writer(User who, CitizenId citizen, Instant when) {
        return new Writer(citizen, who, when, UUID.randomUUID());
    }
}
