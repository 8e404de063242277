package dk.roret.stage;

import dk.roret.access.Look;
import dk.roret.web.Refused;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What citizens ask, and what they are answered. Both are only ever added. */
@Repository
public class Questions {

    /** So many of those answered are shown; all that wait are. */
    private static final int ANSWERED = 20;

    private final JdbcClient db;
    private final Clock clock;

    Questions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Those that wait for an answer first, the oldest of them first; then the last answered. */
    public List<Question> list(Look look) {
        return db.sql("""
                        (select * from stage.published_question where citizen = :citizen and answered_at is null order by asked_at, question)
                        union all
                        (select * from stage.published_question where citizen = :citizen and answered_at is not null
                         order by answered_at desc, question limit :most)""")
                .param("citizen", look.citizen().value())
                .param("most", ANSWERED)
                .query(Questions::question)
                .list();
    }

    /**
     * The citizen asks. The same form sent twice with the same words is one question.
     *
     * @throws Refused if it is somebody else who asks
     */
    public void ask(Look look, String words, UUID form) {
        if (!look.byCitizen()) {
            throw Refused.notFound();
        }
        db.sql("""
                        insert into stage.question (citizen, words, at, request) values (?, ?, ?, ?)
                        on conflict (request) do nothing""")
                .params(look.citizen().value(), words, Timestamp.from(clock.instant()), request(form, words))
                .update();
    }

    /**
     * Somebody answers in their own name. The same form sent twice is one answer.
     *
     * @return what somebody else has answered meanwhile; empty when this answer stands
     * @throws Refused if this citizen has not asked that
     */
    @Transactional
    public Optional<Question.Answer> answer(Look look, UUID question, String words, UUID form) {
        Question asked = find(look, question).orElseThrow(Refused::notFound);
        UUID request = request(form, words);
        db.sql("""
                        insert into stage.answer (question, words, at, who, who_name, request)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        asked.id(),
                        words,
                        Timestamp.from(clock.instant()),
                        look.user().id(),
                        look.user().name(),
                        request)
                .update();
        boolean stands = db.sql("select request = ? from stage.answer where question = ?")
                .params(request, question)
                .query(Boolean.class)
                .single();
        return stands ? Optional.empty() : find(look, question).map(Question::answer);
    }

    private Optional<Question> find(Look look, UUID question) {
        return db.sql("select * from stage.published_question where citizen = ? and question = ?")
                .params(look.citizen().value(), question)
                .query(Questions::question)
                .optional();
    }

    private static UUID request(UUID form, String words) {
        return UUID.nameUUIDFromBytes((form + words).getBytes(StandardCharsets.UTF_8));
    }

    private static Question question(ResultSet row, int number) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new Question(
                row.getObject("question", UUID.class),
                row.getString("words"),
                row.getTimestamp("asked_at").toInstant(),
                answered == null
                        ? null
                        : new Question.Answer(
                                row.getString("answer"), row.getString("answered_by"), answered.toInstant()));
    }
}
