package dk.roret.conversation;

import dk.roret.conversation.Conversation.Agreed;
import dk.roret.conversation.Conversation.State;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
import dk.roret.web.Typed;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Agrees when to talk, how and what for; moves it, or cancels it, with the reason kept. */
@Service
class Agreements {

    private final JdbcClient db;
    private final ContactRequests requests;

    Agreements(JdbcClient db, ContactRequests requests) {
        this.db = db;
        this.requests = requests;
    }

    /** @return what is wrong; nothing when it is agreed */
    @Transactional
    public List<Problem> agree(Writer writer, AgreeForm form) {
        List<Problem> problems = new ArrayList<>();
        Agreed agreed = form.read(writer.today(), "", problems);
        if (agreed != null) {
            agree(writer, agreed);
        }
        return problems;
    }

    /** Agrees it once, however often the form is sent; what the citizen had asked for is answered by it. */
    ConversationId agree(Writer writer, Agreed agreed) {
        ConversationId id = new ConversationId(writer.request());
        int added = db.sql("""
                        insert into conversation.conversation (id, citizen, revision) values (?, ?, 1) on conflict do nothing""").params(id.value(), writer.citizen().value()).update();
        if (added == 1) {
            write(writer, id, 1, State.AGREED, agreed, host(writer), null);
            requests.answerBy(writer, id);
        }
        return id;
    }

    /** @return what is wrong; nothing when it is moved */
    @Transactional
    public List<Problem> move(Writer writer, ConversationId id, AgreeForm form) {
        Conversation now = hold(writer, id);
        List<Problem> problems = new ArrayList<>();
        Agreed agreed = form.read(writer.today(), "", problems);
        String reason = reason(form.reason(), problems);
        if (now.revision() != (form.revision() == null ? 0 : form.revision()) || !now.open()) {
            if (written(writer)) {
                return List.of();
            }
            problems.add(new Problem("day", "SAM-06", "conversation.problem.changed"));
        }
        if (agreed != null && problems.isEmpty()) {
            write(writer, id, now.revision() + 1, State.AGREED, agreed, now.host(), reason);
            requests.answerBy(writer, id);
        }
        return problems;
    }

    /** @return what is wrong; nothing when it is cancelled, or was already */
    @Transactional
    public List<Problem> cancel(Writer writer, ConversationId id, @Nullable String typed) {
        Conversation now = hold(writer, id);
        List<Problem> problems = new ArrayList<>();
        String reason = reason(typed, problems);
        if (problems.isEmpty() && now.open()) {
            write(writer, id, now.revision() + 1, State.CANCELLED, now.agreed(), now.host(), reason);
        }
        return now.open() ? problems : List.of();
    }

    /** Says that the conversation has been held. */
    void held(Writer writer, Conversation now, @Nullable String noNext) {
        write(writer, now.id(), now.revision() + 1, State.HELD, now.agreed(), now.host(), noNext);
    }

    /** The conversation as it stands, with nobody else changing it in this transaction. */
    Conversation hold(Writer writer, ConversationId id) {
        boolean there = db.sql("select revision from conversation.conversation where id = ? and citizen = ? for update")
                .params(id.value(), writer.citizen().value())
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!there) {
            throw Refused.notFound();
        }
        return db.sql("select * from conversation.current_conversation where conversation = ?")
                .param(id.value())
                .query(Conversations::conversation)
                .single();
    }

    /** Whether this very form has been written already. */
    boolean written(Writer writer) {
        return db.sql("select count(*) from conversation.version where request = ?")
                        .param(writer.request())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static @Nullable String reason(@Nullable String typed, List<Problem> problems) {
        return Typed.required(
                Typed.line(typed), "reason", AgreeForm.LONGEST_REASON, "conversation.problem.reason", problems);
    }

    private static Conversation.Host host(Writer writer) {
        return new Conversation.Host(writer.user().id(), writer.user().name());
    }

    private void write(
            Writer writer,
            ConversationId id,
            int revision,
            State state,
            Agreed agreed,
            Conversation.Host host,
            @Nullable String reason) {
        db.sql("""
                        insert into conversation.version (conversation, citizen, revision, state, day, starts, channel, place,
                          purpose, staff, staff_name, reason, at, who, who_name, request)
                        values (:id, :citizen, :revision, :state, :day, :starts, :channel, :place, :purpose, :staff, :staffName,
                          :reason, :at, :who, :whoName, :request)""")
                .param("id", id.value())
                .param("citizen", writer.citizen().value())
                .param("revision", revision)
                .param("state", state.name())
                .param("day", agreed.day())
                .param("starts", agreed.starts())
                .param("channel", agreed.channel().name())
                .param("place", agreed.place())
                .param("purpose", agreed.purpose())
                .param("staff", host.id())
                .param("staffName", host.name())
                .param("reason", reason)
                .param("at", Timestamp.from(writer.at()))
                .param("who", writer.user().id())
                .param("whoName", writer.user().name())
                .param("request", writer.request())
                .update();
        db.sql("update conversation.conversation set revision = ? where id = ?")
                .params(revision, id.value())
                .update();
    }
}
