package dk.roret.effect.economy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import dk.roret.effect.economy.Composite.Ranks;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingTest {
    @TempDir
    Path folder = Path.of("");

    private static Score score(double value) {
        return new Score(value, value, 1.0, 10);
    }

    private static Ranking ranking(Map<Dimension, Map<String, Score>> scores, Map<Dimension, Double> weights) {
        return new Ranking(new TreeSet<>(List.of("A", "B", "C")), scores, weights);
    }

    @Test
    void theCompositeIsTheWeighedMeanOfStandardScores() {
        // Employment 1, 2, 3 has mean 2 and deviation 1; experience 4, 4, 1 has mean 3 and deviation √3.
        var composites = ranking(
                        Map.of(
                                Dimension.EMPLOYMENT, Map.of("A", score(1), "B", score(2), "C", score(3)),
                                Dimension.EXPERIENCE, Map.of("A", score(4), "B", score(4), "C", score(1))),
                        Dimension.weights("employment=1,experience=3,progression=9"))
                .composites();

        var a = requireNonNull(composites.get("A"));
        assertThat(requireNonNull(a.value())).isCloseTo(0.25 * -1 + 0.75 / Math.sqrt(3), offset(1e-12));
        assertThat(a.rank()).isEqualTo(new Ranks(2, 2));
        assertThat(a.anyRank()).isEqualTo(new Ranks(1, 3));
        assertThat(requireNonNull(composites.get("B")).anyRank()).isEqualTo(new Ranks(1, 2));
    }

    @Test
    void whatWasNotMeasuredMakesASpanOfRanksAndIsNeverZero() {
        var composites = ranking(
                        Map.of(
                                Dimension.EMPLOYMENT, Map.of("A", score(1), "B", score(2), "C", score(3)),
                                Dimension.EXPERIENCE, Map.of("A", score(5), "B", score(1))),
                        Dimension.weights("experience=1"))
                .composites();

        var c = requireNonNull(composites.get("C"));
        assertThat(c.value()).isNull();
        assertThat(c.notMeasured()).containsExactly(Dimension.EXPERIENCE);
        assertThat(c.rank()).isEqualTo(new Ranks(1, 2));
        assertThat(requireNonNull(c.upper())).isGreaterThan(requireNonNull(c.lower()));
        assertThat(requireNonNull(composites.get("B")).rank()).isEqualTo(new Ranks(2, 3));
        assertThat(requireNonNull(composites.get("A")).rank().only()).isEqualTo(1);
    }

    @Test
    void whatOneOfferAloneHasIsNotCompared() {
        var ranking = ranking(
                Map.of(
                        Dimension.EMPLOYMENT, Map.of("A", score(1), "B", score(2), "C", score(3)),
                        Dimension.PROGRESSION, Map.of("A", score(5))),
                Dimension.alike());

        assertThat(requireNonNull(ranking.scales().get(Dimension.PROGRESSION)).used())
                .isFalse();
        assertThat(requireNonNull(ranking.scales().get(Dimension.EMPLOYMENT)).weight())
                .isEqualTo(1);
        assertThat(requireNonNull(ranking.composites().get("A")).anyRank()).isEqualTo(new Ranks(3, 3));
    }

    private Town measured() {
        return Town.crowded(folder, 5)
                .rows("progress", "citizen_id,theme,date,by,level,offer_id")
                .rows("experience", "participation_id,citizen_id,offer_id,date,question,score");
    }

    private static Score score(Economy economy, Dimension dimension, String offer) {
        return economy.offers().stream()
                .filter(o -> o.judgement().effect().offer().equals(offer)
                        && o.judgement().effect().targetGroup() == null)
                .map(o -> requireNonNull(o.scores().get(dimension)))
                .findAny()
                .orElseThrow();
    }

    @Test
    void progressionIsTheFirstLevelAfterMinusTheLastBeforeByThemeAndWhoSaysSo() {
        var economy = new Town(folder)
                .thousandAWeek()
                .offer("T-1", ",,")
                .citizen("A", "2021-01-04", "2021-02-07")
                .citizen("B", "2021-01-04", "2021-03-14")
                .takesPart("A", "T-1", "2021-01-18", "2021-02-05", "")
                .rows(
                        "progress",
                        "citizen_id,theme,date,by,level,offer_id",
                        "A,network,2021-01-05,citizen,1,",
                        "A,network,2021-01-18,citizen,2,",
                        "A,network,2021-01-25,citizen,5,",
                        "A,network,2021-02-05,citizen,4,",
                        "A,network,2021-03-01,citizen,1,",
                        "A,network,2021-02-05,caseworker,5,",
                        "A,health,2021-01-10,citizen,3,",
                        "A,health,2021-02-08,citizen,4,T-1",
                        "A,health,2021-02-06,citizen,1,T-2",
                        "X,health,2021-02-08,citizen,4,")
                .offer("T-2", ",,")
                .economy();

        // Network 2 to 4, health 3 to 4; the caseworker has no level before, and T-2's is another offer's.
        assertThat(score(economy, Dimension.PROGRESSION, "T-1").raw()).isEqualTo(1.5);
        assertThat(economy.dropped().toString()).contains("progress of citizens who began no offer, rows=1");
    }

    @Test
    void experienceIsTheMeanOverParticipationsOfTheirAnswers() {
        var economy = measured()
                .rows("participations", "Q-1,C-0,T-1,2021-01-18,2021-02-05,", "Q-2,C-1,T-1,2021-01-18,2021-02-05,")
                .rows(
                        "experience",
                        "Q-1,,,2021-02-05,useful,5",
                        "Q-1,,,2021-02-05,friendly,4",
                        ",C-1,T-1,2021-01-30,useful,1",
                        "none,,,2021-02-05,useful,1")
                .economy();

        assertThat(score(economy, Dimension.EXPERIENCE, "T-1").raw()).isEqualTo((4.5 + 1) / 2);
        assertThat(score(economy, Dimension.EXPERIENCE, "T-1").n()).isEqualTo(2);
        assertThat(economy.dropped().toString()).contains("experience of participations that are not in the package");
    }

    @Test
    void aLevelOutsideOneToFiveIsNamed() {
        assertThatThrownBy(() -> measured()
                        .rows("progress", "C-1,health,2021-02-05,citizen,7,")
                        .economy())
                .hasMessageContaining("progress.csv, column level, row 1: is 7, but must be 1 to 5");
    }
}
