package dk.roret.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.effect.Difference;
import dk.roret.effect.economy.Account;
import dk.roret.effect.economy.Composite;
import dk.roret.effect.economy.Composite.Ranks;
import dk.roret.effect.economy.Cost;
import dk.roret.effect.economy.OfferEconomy;
import dk.roret.effect.economy.Payer;
import dk.roret.effect.economy.Pays;
import dk.roret.effect.economy.PerKrone;
import dk.roret.effect.economy.PerKrone.Shape;
import dk.roret.effect.economy.Value;
import dk.roret.effect.economy.Value.Kroner;
import dk.roret.effect.register.Crowd;
import dk.roret.effect.register.Judgement;
import dk.roret.effect.register.OfferEffect;
import dk.roret.effect.register.SelfSupport;
import dk.roret.effect.register.Verdict;
import dk.roret.outcome.Suppression.Part;
import dk.roret.value.Disclosure;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuppressionTest {

    private final Suppression suppression = new Suppression(new Disclosure(5, 20));

    @Test
    void anOfferWithFourPeopleIsNotToldAndOneWithFiveIs() {
        assertThat(suppression.tells(part(null, 0, 4))).isFalse();
        assertThat(suppression.tells(part(null, 0, 5))).isTrue();
    }

    @Test
    void fiveStartsOfFourPeopleAreFourPeople() {
        assertThat(suppression.tells(new Part(judgement(null, 5), crowd(people(0, 4)))))
                .isFalse();
    }

    @Test
    void neitherThoseWhoBeganNorThoseWhoWereComparedMayBeFew() {
        BitSet four = people(0, 4);
        BitSet ten = people(0, 10);
        assertThat(suppression.tells(new Part(judgement(null, 0), new Crowd(four, new BitSet(), four))))
                .isFalse();
        assertThat(suppression.tells(new Part(judgement(null, 3), new Crowd(ten, people(0, 3), ten))))
                .isFalse();
        assertThat(suppression.tells(new Part(judgement(null, 0), new Crowd(ten, new BitSet(), ten))))
                .isTrue();
    }

    @Test
    void howManyBeganIsHiddenWhereItWouldTellHowFewCouldNotBeCompared() {
        BitSet ten = people(0, 10);
        assertThat(suppression.tellsAll(new Part(judgement(null, 8, 10), new Crowd(ten, people(0, 8), ten))))
                .isFalse();
        assertThat(suppression.tellsAll(new Part(judgement(null, 5, 10), new Crowd(ten, people(0, 5), ten))))
                .isTrue();
    }

    @Test
    void aGroupIsHiddenWithAnotherSoThatItCannotBeTakenFromTheWhole() {
        Part whole = part(null, 0, 40);
        assertThat(told(
                        whole,
                        Map.of(
                                Cut.TARGET_GROUP,
                                List.of(part("a", 0, 20), part("b", 20, 32), part("c", 32, 37), part("d", 37, 40)))))
                .containsExactly("a", "b");
    }

    @Test
    void thoseInNoGroupMustNotBeLeftAloneEither() {
        Part whole = part(null, 0, 23);
        assertThat(told(whole, Map.of(Cut.TARGET_GROUP, List.of(part("a", 0, 10), part("b", 10, 20)))))
                .containsExactly("b");
    }

    @Test
    void theYoungAreNotToldWhenTheirTargetGroupsWouldGiveTwoOfThemAway() {
        Part whole = part(null, 0, 60);
        Map<Cut, List<Part>> breakdowns = new LinkedHashMap<>();
        breakdowns.put(
                Cut.TARGET_GROUP, List.of(part("education", 0, 20), part("activity", 20, 26), part("sick", 26, 60)));
        breakdowns.put(Cut.AGE, List.of(part("under_30", 0, 28), part("from_30", 28, 60)));
        assertThat(told(whole, breakdowns)).containsExactly("education", "activity", "sick");
        breakdowns.put(Cut.AGE, List.of(part("under_30", 0, 31), part("from_30", 31, 60)));
        assertThat(told(whole, breakdowns)).containsExactly("education", "activity", "sick", "under_30", "from_30");
    }

    @Test
    void aTypeIsNotToldWhenItsOffersWouldGiveASmallOneAway() {
        Part type = part(null, 0, 53);
        assertThat(suppression.tells(type, List.of(part(null, 0, 30), part(null, 30, 50))))
                .isFalse();
        assertThat(suppression.tells(type, List.of(part(null, 0, 30)))).isTrue();
    }

    @Test
    void aPriceThatFourBillsStandBehindIsNotToldNorWhatItWouldGiveAway() {
        assertThat(price(4, 30)).isEqualTo("COST_NOT_KNOWN");
        assertThat(price(5, 30)).isEqualTo("3000.0 7000.0 2.5 PAYS");
        assertThat(price(0, 34)).isEqualTo("3000.0 7000.0 2.5 PAYS");
        assertThat(price(0, 4)).isEqualTo("COST_NOT_KNOWN");
    }

    /** All that is told of what an offer cost and what comes back. */
    private String price(int billed, int reckoned) {
        Difference saved = new Difference(10_000, 100);
        Difference net = new Difference(7000, 100);
        Part part = part(null, 0, 40);
        Value value = new Value(
                new Difference(4, 1),
                Arrays.stream(Payer.values())
                        .map(payer -> new Kroner(payer, saved, net, new PerKrone(2.5, Shape.INTERVAL, 2.0, 3.0)))
                        .toList(),
                new Cost(new Difference(3000, 10), billed, reckoned, 0),
                new TreeMap<>(),
                0,
                0,
                40);
        OfferEconomy economy = new OfferEconomy(
                part.judgement(),
                value,
                List.of(new Account(Payer.MUNICIPALITY, net, Pays.PAYS, null)),
                Map.of(),
                new Composite(Map.of(), List.of(), null, null, new Ranks(1, 1), new Ranks(1, 1), 1));
        Worth worth = Objects.requireNonNull(new Masking(new Disclosure(5, 20), suppression)
                .whole(part, economy)
                .worth());
        Kroner told = Objects.requireNonNull(worth.of(Payer.MUNICIPALITY));
        return Stream.of(
                        worth.cost() == null ? null : worth.cost().value(),
                        told.net() == null ? null : told.net().value(),
                        told.perKrone() == null ? null : told.perKrone().value(),
                        worth.accounts().getFirst().verdict())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private List<String> told(Part whole, Map<Cut, List<Part>> breakdowns) {
        return suppression.groups(whole, breakdowns).values().stream()
                .flatMap(List::stream)
                .map(part -> String.valueOf(part.judgement().effect().targetGroup()))
                .toList();
    }

    private static Part part(@Nullable String group, int from, int until) {
        return new Part(judgement(group, until - from), crowd(people(from, until)));
    }

    private static Crowd crowd(BitSet people) {
        return new Crowd(people, people, people);
    }

    private static BitSet people(int from, int until) {
        BitSet people = new BitSet();
        people.set(from, until);
        return people;
    }

    private static Judgement judgement(@Nullable String group, int matched) {
        return judgement(group, matched, matched);
    }

    private static Judgement judgement(@Nullable String group, int matched, int participants) {
        OfferEffect effect = new OfferEffect(
                "T-1",
                "Mentor",
                "mentor",
                group,
                participants,
                matched,
                matched,
                900,
                List.of(),
                null,
                new SelfSupport(0, 0, 0, 0),
                null,
                List.of(),
                List.of(),
                List.of(),
                null);
        return new Judgement(effect, null, Verdict.NOT_YET_KNOWN, null);
    }
}
