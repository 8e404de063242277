package dk.roret.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.roret.Emptied;
import dk.roret.effect.cli.Effect;
import dk.roret.effect.economy.Payer;
import dk.roret.effect.register.Breakdown;
import dk.roret.effect.register.Judgement;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@FjordbyTest
class EvaluationRunTest {

    private static final double EXACT = 1e-12;

    @Autowired
    Evaluations evaluations;

    @Autowired
    Runs runs;

    @Autowired
    Publications publications;

    @Autowired
    SnapshotFolder folder;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void nothingIsPublished() {
        Emptied.tables(
                db, "outcome.snapshot, outcome.snapshot_resource, outcome.run, outcome.publication, outcome.figure");
    }

    @Test
    void whatIsPublishedIsWhatTheCommandLineSaysOfTheSameSnapshot() {
        Publications.Head head = taken();
        JsonNode economy = effect("economy", folder.of(head.snapshot()).toString(), "--worth", "1", "--format", "json");
        assertThat(economy.path("snapshot").asString())
                .isEqualTo(head.published().engineSnapshot());
        assertThat(economy.path("resources_snapshot").asString())
                .isEqualTo(head.published().resourcesSnapshot());
        int compared = 0;
        for (Cut cut : List.of(Cut.OFFER, Cut.TARGET_GROUP)) {
            for (JsonNode offer : economy.path("offers")) {
                String group = offer.path("target_group").asString();
                boolean all = group.equals("all");
                if (all == (cut == Cut.OFFER)) {
                    for (Figure figure : publications.figures(head.id(), cut, all ? "" : group)) {
                        if (figure.offer().equals(offer.path("offer").asString())) {
                            same(figure, offer);
                            compared++;
                        }
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(40);
    }

    private static void same(Figure figure, JsonNode offer) {
        Judgement judgement = figure.judgement();
        assertThat(judgement.verdict().name())
                .isEqualToIgnoringCase(offer.path("verdict").asString());
        assertThat(judgement.effect().matched()).isEqualTo(offer.path("matched").asInt());
        Worth worth = Objects.requireNonNull(figure.worth());
        if (!worth.kroner().isEmpty()) {
            var saved = Objects.requireNonNull(worth.of(Payer.MUNICIPALITY)).saved();
            assertThat(saved.value())
                    .isEqualTo(offer.at("/saved/municipality/value").asDouble(), within(EXACT));
            assertThat(saved.stdError())
                    .isEqualTo(offer.at("/saved/municipality/std_error").asDouble(), within(EXACT));
        }
        var raw = Judgement.raw(judgement.effect());
        if (raw != null) {
            assertThat(raw.value()).isEqualTo(offer.at("/weeks_saved/value").asDouble(), within(1e-9));
        }
    }

    @Test
    void theOtherBreakdownsAreTheCommandLinesTooToTheLastDigit() {
        Publications.Head head = taken();
        String place = folder.of(head.snapshot()).toString();
        int compared = 0;
        for (String by : List.of("cohorts", "age", "started=3", "type")) {
            JsonNode evaluated = effect("evaluate", place, "--worth", "1", "--by", by, "--format", "json");
            Cut cut = Cut.of(Breakdown.of(by));
            int before = compared;
            for (JsonNode offer : evaluated.path("offers")) {
                String group = cut == Cut.TYPE ? "" : offer.path("group").asString();
                for (Figure figure : publications.figures(head.id(), cut, group)) {
                    if (figure.offer().equals(offer.path("offer").asString())) {
                        var shrunken = figure.judgement().shrunken();
                        assertThat(shrunken == null ? 0 : shrunken.value())
                                .as(by + " " + figure.offer() + " " + group)
                                .isEqualTo(offer.at("/shrunken/value").asDouble(0));
                        compared++;
                    }
                }
            }
            assertThat(compared).as(by).isGreaterThan(before);
        }
        assertThat(compared).isGreaterThan(40);
    }

    @Test
    void takenAgainItIsTheSameSnapshotAndTheSameFiguresToTheByte() {
        Publications.Head first = taken();
        List<String> before = figures(first.id());
        Emptied.tables(db, "outcome.publication, outcome.figure");
        Publications.Head second = taken();
        assertThat(second.snapshot()).isEqualTo(first.snapshot());
        assertThat(figures(second.id())).isEqualTo(before).isNotEmpty();
    }

    @Test
    void figuresStandUntilAnotherPeriodIsClosed() {
        long first = taken().id();
        assertThat(taken().id()).isEqualTo(first);
        db.sql("alter table outcome.publication disable trigger stays").update();
        db.sql("update outcome.publication set until_day = date '2026-09-29'").update();
        db.sql("alter table outcome.publication enable trigger stays").update();
        assertThat(taken().id()).isGreaterThan(first);
    }

    @Test
    void whatWasPublishedLastStandsWhenTheNextIsKilledHalfWay() throws IOException {
        long before = taken().id();
        db.sql("alter table outcome.publication disable trigger stays").update();
        db.sql("update outcome.publication set until_day = date '2026-09-29'").update();
        db.sql("alter table outcome.publication enable trigger stays").update();
        EvaluationRun run = evaluations.open("Farid", new Wish.Take());
        Path halfWritten = folder.begin();
        killTheOneWhoHoldsTheLock();
        assertThat(runs.find(run.number()).orElseThrow().state()).isEqualTo(Runs.State.BROKEN_OFF);
        run.toTheEnd();
        assertThat(publications.newest().orElseThrow().id()).isEqualTo(before);
        assertThat(runs.find(run.number()).orElseThrow().state()).isNotEqualTo(Runs.State.DONE);

        assertThat(taken().id()).isGreaterThan(before);
        assertThat(halfWritten).doesNotExist();
    }

    @Test
    void nothingIsPublishedWhenTheLockIsLostWhileOffersAreCompared() {
        EvaluationRun run = evaluations.open("Farid", new Wish.Take());
        Thread killer = Thread.ofPlatform().start(() -> {
            while (runs.find(run.number()).orElseThrow().doing() != Runs.Doing.COMPARING) {
                Thread.onSpinWait();
            }
            killTheOneWhoHoldsTheLock();
        });
        run.toTheEnd();
        assertThat(killer.isAlive()).isFalse();
        assertThat(runs.find(run.number()).orElseThrow().obstacle()).isEqualTo(Obstacle.LOST);
        assertThat(publications.newest()).isEmpty();
    }

    @Test
    void onlyOneRunsAtATime() {
        EvaluationRun first = evaluations.open("Farid", new Wish.Take());
        assertThatThrownBy(() -> evaluations.open("Tom", new Wish.Take()))
                .isInstanceOfSatisfying(
                        Stopped.class, why -> assertThat(why.obstacle()).isEqualTo(Obstacle.BUSY));
        first.toTheEnd();
        assertThat(runs.find(first.number()).orElseThrow().state()).isEqualTo(Runs.State.DONE);
    }

    @Test
    void aSnapshotIsDeletedWhenItsDaysAreOver() throws IOException {
        String snapshot = taken().snapshot();
        db.sql("update outcome.snapshot set id = id, taken_at = taken_at - interval '121 days'")
                .update();
        snapshots.clear();
        assertThat(folder.of(snapshot)).doesNotExist();
        assertThatThrownBy(() ->
                        evaluations.open("Farid", new Wish.Look(snapshot, new Breakdown.Only(null, null, null, null))))
                .isInstanceOfSatisfying(
                        Stopped.class, why -> assertThat(why.obstacle()).isEqualTo(Obstacle.GONE));
    }

    @Autowired
    Snapshots snapshots;

    @Test
    void anAnalystsOwnLookIsNotWhatOthersSee() {
        Publications.Head open = taken();
        var young = new Breakdown.Only(null, "under_30", null, null);
        long run = evaluations.run("Farid", new Wish.Look(open.snapshot(), young));
        Runs.Run looked = runs.find(run).orElseThrow();
        assertThat(looked.state()).isEqualTo(Runs.State.DONE);
        assertThat(publications.newest().orElseThrow()).isEqualTo(open);
        long own = Objects.requireNonNull(looked.publication());
        assertThat(publications.find(own).orElseThrow().chosen()).isEqualTo(young);
        List<Figure> figures = publications.figures(own, Cut.OFFER, "");
        assertThat(figures)
                .isNotEmpty()
                .allMatch(figure -> figure.judgement().effect().matched() >= 5
                        || figure.judgement().effect().matched() == 0);
    }

    private Publications.Head taken() {
        long run = evaluations.run("Farid", new Wish.Take());
        assertThat(runs.find(run).orElseThrow().state()).isEqualTo(Runs.State.DONE);
        return publications.newest().orElseThrow();
    }

    private List<String> figures(long publication) {
        return db.sql("select f.breakdown || f.grp || f.offer || f.judgement || coalesce(f.worth::text, '')"
                        + " from outcome.figure f where publication = ? order by breakdown, grp, offer")
                .param(publication)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static JsonNode effect(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertThat(Effect.run(new PrintWriter(out), new PrintWriter(err), arguments))
                .as(err.toString())
                .isZero();
        return new JsonMapper().readTree(out.toString());
    }

    private void killTheOneWhoHoldsTheLock() {
        String holders = "select pid from pg_locks where locktype = 'advisory' and classid = " + Evaluations.LOCK_CLASS
                + " and objid = " + Evaluations.LOCK
                + " and database = (select oid from pg_database where datname = current_database())";
        db.sql("select pg_terminate_backend(pid) from (" + holders + ") h")
                .query(Boolean.class)
                .list();
        // The server needs a moment to end it.
        while (!db.sql(holders).query(Integer.class).list().isEmpty()) {
            Thread.onSpinWait();
        }
    }
}
