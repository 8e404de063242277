package dk.roret.plan;

import dk.roret.access.CitizenId;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes plans. Every change is a row of its own, and none is ever written over. */
@Repository
class PlanRecord {

    private final JdbcClient db;

    PlanRecord(JdbcClient db) {
        this.db = db;
    }

    /**
     * Makes this transaction the only one that writes in the plan.
     *
     * @return false if the same form has been written already
     */
    boolean begin(Writer writer) {
        db.sql("insert into plan.plan (citizen, begun_at) values (?, ?) on conflict do nothing")
                .params(writer.citizen().value(), Timestamp.from(writer.at()))
                .update();
        db.sql("select 1 from plan.plan where citizen = ? for update")
                .param(writer.citizen().value())
                .query(Integer.class)
                .single();
        return db.sql("select count(*) from plan.change where request = ?")
                        .param(writer.request())
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /** The citizen has read the plan as it is at that version. Twice is once. */
    void read(CitizenId citizen, int version, Instant at) {
        db.sql("insert into plan.acknowledgement (citizen, version, at) values (?, ?, ?) on conflict do nothing")
                .params(citizen.value(), version, Timestamp.from(at))
                .update();
    }

    void add(Writer writer, StepId step, Step.Content content, Step.State state, ChangeKind kind) {
        db.sql("insert into plan.step (id, citizen) values (?, ?)")
                .params(step.value(), writer.citizen().value())
                .update();
        write(writer, step, null, content, state, kind);
    }

    /**
     * Adds a version.
     *
     * @param corrects the revision it takes the place of, or was written on top of; null for the first
     * @return its revision
     */
    int write(
            Writer writer,
            StepId step,
            @Nullable Integer corrects,
            Step.Content content,
            Step.State state,
            ChangeKind kind) {
        Owner.Staff staff = content.owner() instanceof Owner.Staff member ? member : null;
        return db.sql("""
                        insert into plan.step_version (step, citizen, revision, corrects, aside, change, goal, words, note, due, staff, staff_name, other_name, state)
                        values (:step, :citizen, 1 + coalesce((select max(revision) from plan.step_version where step = :step), 0),
                                cast(:corrects as int), :aside, :change, cast(:goal as uuid), :words, :note, cast(:due as date),
                                cast(:staff as uuid), :staffName, :otherName, :state)
                        returning revision""")
                .param("step", step.value())
                .param("citizen", writer.citizen().value())
                .param("corrects", corrects)
                .param("aside", kind.aside())
                .param("change", change(writer, kind))
                .param("goal", content.goal() == null ? null : content.goal().value())
                .param("words", content.words())
                .param("note", content.note())
                .param("due", content.due())
                .param("staff", staff == null ? null : staff.id())
                .param("staffName", staff == null ? null : staff.name())
                .param("otherName", content.owner() instanceof Owner.Other other ? other.name() : null)
                .param("state", state.name())
                .query(Integer.class)
                .single();
    }

    void add(Writer writer, GoalId goal, Goal.Content content, Goal.State state, ChangeKind kind) {
        db.sql("insert into plan.goal (id, citizen) values (?, ?)")
                .params(goal.value(), writer.citizen().value())
                .update();
        write(writer, goal, null, content, state, kind);
    }

    /** As {@link #write(Writer, StepId, Integer, Step.Content, Step.State, ChangeKind)}, for a goal. */
    int write(
            Writer writer,
            GoalId goal,
            @Nullable Integer corrects,
            Goal.Content content,
            Goal.State state,
            ChangeKind kind) {
        return db.sql("""
                        insert into plan.goal_version (goal, citizen, revision, corrects, aside, change, horizon, words, by_words, by_date, state)
                        values (:goal, :citizen, 1 + coalesce((select max(revision) from plan.goal_version where goal = :goal), 0),
                                cast(:corrects as int), :aside, :change, :horizon, :words, :byWords, cast(:byDate as date), :state)
                        returning revision""")
                .param("goal", goal.value())
                .param("citizen", writer.citizen().value())
                .param("corrects", corrects)
                .param("aside", kind.aside())
                .param("change", change(writer, kind))
                .param("horizon", content.horizon().name())
                .param("words", content.words())
                .param("byWords", content.byWords())
                .param("byDate", content.byDate())
                .param("state", state.name())
                .query(Integer.class)
                .single();
    }

    /** The row that a version belongs to; returns its id. */
    long change(Writer writer, ChangeKind kind) {
        return db.sql("""
                        insert into plan.change (citizen, version, at, who, who_name, by_citizen, typed_by, kind, request)
                        values (:citizen,
                                cast(:step as int) + coalesce((select max(version) from plan.change where citizen = :citizen), 0),
                                :at, :who, :name, :byCitizen, :typedBy, :kind, :request)
                        returning id""")
                .param("citizen", writer.citizen().value())
                .param("step", kind.aside() ? 0 : 1)
                .param("at", Timestamp.from(writer.at()))
                .param("who", writer.who())
                .param("name", writer.name())
                .param("byCitizen", writer.side() == Side.CITIZEN)
                .param("typedBy", writer.typist())
                .param("kind", kind.name())
                .param("request", writer.request())
                .query(Long.class)
                .single();
    }
}
