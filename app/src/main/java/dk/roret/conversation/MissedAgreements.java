package dk.roret.conversation;

import static java.util.Objects.requireNonNull;

import dk.roret.access.CitizenId;
import dk.roret.access.Look;
import dk.roret.plan.Step;
import dk.roret.setting.Setting;
import dk.roret.setting.Settings;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
import dk.roret.web.Typed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done about agreements that were missed. A missed one never has a consequence by itself. */
@Service
class MissedAgreements {

    /** How long the citizen has to answer in a hearing, in days. */
    static final Setting HEARING_DAYS = Setting.number("conversation-hearing-days", 14, 7, 60, "Roret");

    private static final int LONGEST = 500;

    private static final int MOST = 50;

    private final JdbcClient db;
    private final Settings settings;
    private final Agreements agreements;

    MissedAgreements(JdbcClient db, Settings settings, Agreements agreements) {
        this.db = db;
        this.agreements = agreements;
        this.settings = settings;
    }

    /** As many decisions as a page shows, the newest. */
    List<Missed> decided(Look look) {
        return decided(look, MOST);
    }

    /** The newest decisions; one statement. */
    List<Missed> decided(Look look, int most) {
        return decided(look.citizen(), most);
    }

    private List<Missed> decided(CitizenId citizen, int most) {
        return db.sql("""
                        select m.*, array(select words from conversation.hearing_answer a where a.missed = m.id order by a.id) as answers
                        from conversation.missed m where m.citizen = ? order by m.at desc limit ?""")
                .params(citizen.value(), most)
                .query(MissedAgreements::missed)
                .list();
    }

    /**
     * Of two who decide about the same agreement at the same time the first counts, and the other is told.
     *
     * @return what is wrong; nothing when it is kept
     */
    @Transactional
    public List<Problem> decide(Writer writer, ConversationId conversation, Step step, MissedForm form) {
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
        if (choice == null || cause == null || reason == null || !problems.isEmpty()) {
            return problems;
        }
        int seen = form.seen() == null ? 0 : form.seen();
        refusal(writer, conversation, step, choice).ifPresent(problems::add);
        if (problems.isEmpty() && !write(writer, conversation, step, seen + 1, choice, cause, help, reason)) {
            problems.add(new Problem("choice" + suffix, "SAM-17", "conversation.problem.decided"));
        }
        return problems;
    }

    /** Nothing is decided on the page of a conversation that is over, nor is a citizen heard twice about the same. */
    private Optional<Problem> refusal(Writer writer, ConversationId conversation, Step step, Missed.Choice choice) {
        if (written(writer)) {
            return Optional.empty();
        }
        String field = "choice-" + step.id();
        if (!agreements.hold(writer, conversation).open()) {
            return Optional.of(new Problem(field, "SAM-18", "conversation.problem.decide-over"));
        }
        boolean heard = choice == Missed.Choice.HEARING
                && decided(writer.citizen(), MOST).stream()
                        .anyMatch(one -> one.step().equals(step.id().value()) && one.heard(writer.today()));
        return heard ? Optional.of(new Problem(field, "SAM-19", "conversation.problem.heard")) : Optional.empty();
    }

    /** Whether this very form has been written already. */
    private boolean written(Writer writer) {
        return db.sql("select count(*) from conversation.missed where request = ?")
                        .param(writer.request())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @return false where somebody else has decided meanwhile */
    private boolean write(
            Writer writer,
            ConversationId conversation,
            Step step,
            int number,
            Missed.Choice choice,
            Missed.Cause cause,
            @Nullable String help,
            String reason) {
        LocalDate answerBy =
                choice == Missed.Choice.HEARING ? writer.today().plusDays(settings.number(HEARING_DAYS)) : null;
        int added = db.sql("""
                        insert into conversation.missed (citizen, conversation, step, number, step_words, choice, cause, help, reason, answer_by,
                          at, who, who_name, request)
                        values (:citizen, :conversation, :step, :number, :words, :choice, :cause, :help, :reason, cast(:answerBy as date),
                          :at, :who, :whoName, :request)
                        on conflict do nothing""")
                .param("citizen", writer.citizen().value())
                .param("conversation", conversation.value())
                .param("step", step.id().value())
                .param("number", number)
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
        return added == 1 || written(writer);
    }

    /** The citizen is heard; refused where they are heard about nothing. */
    void answer(Writer writer, UUID missed, String words) {
        boolean heard = db.sql("""
                        with hearing as (
                          select id, citizen from conversation.missed where id = ? and citizen = ? and choice = 'HEARING'),
                        answered as (
                          insert into conversation.hearing_answer (missed, citizen, words, at, request)
                          select id, citizen, ?, ?, ? from hearing on conflict (request) do nothing)
                        select exists (select 1 from hearing)""")
                .params(missed, writer.citizen().value(), words, Timestamp.from(writer.at()), writer.request())
                .query(Boolean.class)
                .single();
        if (!heard) {
            throw Refused.notFound();
        }
    }

    private static Missed missed(ResultSet row, int number) throws SQLException {
        return new Missed(
                row.getObject("id", UUID.class),
                row.getObject("step", UUID.class),
                row.getInt("number"),
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
