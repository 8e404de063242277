package dk.roret.conversation;

import static java.util.Objects.requireNonNull;

import dk.roret.access.Look;
import dk.roret.plan.Step;
import dk.roret.setting.Setting;
import dk.roret.setting.Settings;
import dk.roret.web.Problem;
import dk.roret.web.Typed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What is done about agreements that were missed. A missed one never has a consequence by itself. */
@Service
class MissedAgreements {

    /** How long the citizen has to answer in a hearing, in days. */
    static final Setting HEARING_DAYS = Setting.number("conversation-hearing-days", 14, 7, 60, "Roret");

    private static final int LONGEST = 500;

    private final JdbcClient db;
    private final Settings settings;

    MissedAgreements(JdbcClient db, Settings settings) {
        this.db = db;
        this.settings = settings;
    }

    /** As many decisions as a page shows, the newest. */
    List<Missed> decided(Look look) {
        return decided(look, 50);
    }

    /** The newest decisions; one statement. */
    List<Missed> decided(Look look, int most) {
        return db.sql("""
                        select m.*, array(select words from conversation.hearing_answer a where a.missed = m.id order by a.id) as answers
                        from conversation.missed m where m.citizen = ? order by m.at desc limit ?""")
                .params(look.citizen().value(), most)
                .query(MissedAgreements::missed)
                .list();
    }

    /** @return what is wrong; nothing when it is kept */
    List<Problem> decide(Writer writer, ConversationId conversation, Step step, MissedForm form) {
        List<Problem> problems = new ArrayList<>();
        String suffix = "-" + step.id();
        Missed.Choice choice = Stream.of(Missed.Choice.values())
                .filter(one -> one.name().equals(form.choice()))
                .findAny()
                .orElse(null);
        Missed.Cause cause = Stream.of(Missed.Cause.values())
                .filter(one -> one.name().equals(form.cause()))
                .findAny()
                .orElse(null);
        if (cause == null) {
            problems.add(new Problem("cause" + suffix, "SAM-10", "conversation.problem.cause"));
        }
        if (choice == null) {
            problems.add(new Problem("choice" + suffix, "SAM-09", "conversation.problem.choice"));
        }
        String reason = Typed.required(
                Typed.line(form.reason()), "reason" + suffix, LONGEST, "conversation.problem.reason", problems);
        String help = Typed.optional(Typed.line(form.help()), "help" + suffix, LONGEST, problems);
        if (choice != null && cause != null && problems.isEmpty()) {
            write(writer, conversation, step, choice, cause, help, requireNonNull(reason));
        }
        return problems;
    }

    private void write(
            Writer writer,
            ConversationId conversation,
            Step step,
            Missed.Choice choice,
            Missed.Cause cause,
            @Nullable String help,
            String reason) {
        LocalDate answerBy =
                choice == Missed.Choice.HEARING ? writer.today().plusDays(settings.number(HEARING_DAYS)) : null;
        db.sql("""
                        insert into conversation.missed (citizen, conversation, step, step_words, choice, cause, help, reason, answer_by,
                          at, who, who_name, request)
                        values (:citizen, :conversation, :step, :words, :choice, :cause, :help, :reason, cast(:answerBy as date),
                          :at, :who, :whoName, :request)
                        on conflict (request) do nothing""")
                .param("citizen", writer.citizen().value())
                .param("conversation", conversation.value())
                .param("step", step.id().value())
                .param("words", step.content().words())
                .param("choice", choice.name())
                .param("cause", cause.name())
                .param("help", help)
                .param("reason", reason)
                .param("answerBy", answerBy)
                .param("at", Timestamp.from(writer.at()))
                .param("who", writer.user().id())
                .param("whoName", writer.user().name())
                .param("request", writer.request())
                .update();
    }

    /** The citizen is heard. */
    void answer(Writer writer, UUID missed, String words) {
        db.sql("""
                        insert into conversation.hearing_answer (missed, citizen, words, at, request)
                        select id, citizen, ?, ?, ? from conversation.missed where id = ? and citizen = ? and choice = 'HEARING'
                        on conflict (request) do nothing""")
                .params(
                        words,
                        Timestamp.from(writer.at()),
                        writer.request(),
                        missed,
                        writer.citizen().value())
                .update();
    }

    private static Missed missed(ResultSet row, int number) throws SQLException {
        return new Missed(
                row.getObject("id", UUID.class),
                row.getObject("step", UUID.class),
                requireNonNull(row.getString("step_words")),
                Missed.Choice.valueOf(row.getString("choice")),
                Missed.Cause.valueOf(row.getString("cause")),
                row.getString("help"),
                requireNonNull(row.getString("reason")),
                row.getObject("answer_by", LocalDate.class),
                row.getTimestamp("at").toInstant(),
                requireNonNull(row.getString("who_name")),
                List.of((String[]) row.getArray("answers").getArray()));
    }
}
