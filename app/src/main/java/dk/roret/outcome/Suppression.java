package dk.roret.outcome;

import dk.roret.effect.register.Crowd;
import dk.roret.effect.register.Judgement;
import dk.roret.value.Disclosure;
import dk.roret.value.Tally;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What may be told of one offer, over all breakdowns together: each number has enough people behind it, and so has
 * whatever is left when some of them are taken from another, within a breakdown or across two.
 */
final class Suppression {

    /** More groups of one breakdown inside a group of another are only looked at one by one and all together. */
    private static final int EVERY_WAY = 10;

    private final Disclosure rule;

    Suppression(Disclosure rule) {
        this.rule = rule;
    }

    /** An estimate with the people behind it. */
    record Part(Judgement judgement, Crowd crowd) {

        int matched() {
            return judgement.effect().matched();
        }

        BitSet people() {
            return crowd.matched();
        }
    }

    boolean clear(long cases, long persons) {
        return cases == 0 || persons >= rule.smallest();
    }

    /** Whether anything but that it exists may be told of an offer. */
    boolean tells(Part whole) {
        return whole.crowd().begun().cardinality() >= rule.smallest()
                && clear(whole.matched(), whole.people().cardinality());
    }

    /** Whether it may be told how many began it, beside how many of them could be compared. */
    boolean tellsAll(Part whole) {
        var effect = whole.judgement().effect();
        BitSet alone = minus(whole.crowd().begun(), whole.people());
        return clear(effect.participants() - effect.matched(), alone.cardinality());
    }

    /** Whether a type of offers may be told beside those of its offers that are. */
    boolean tells(Part type, List<Part> offersTold) {
        BitSet rest = (BitSet) type.people().clone();
        offersTold.forEach(offer -> rest.andNot(offer.people()));
        return tells(type) && clear(rest.cardinality(), rest.cardinality());
    }

    /**
     * The groups that may be told of an offer that may be told.
     *
     * @param breakdowns the groups of each; what comes first is told before what comes later
     */
    Map<Cut, List<Part>> groups(Part whole, Map<Cut, List<Part>> breakdowns) {
        Map<Cut, List<Part>> told = new LinkedHashMap<>();
        breakdowns.forEach((cut, parts) -> {
            List<Part> shown = shown(whole, parts);
            if (told.values().stream().allMatch(other -> apart(shown, other) && apart(other, shown))) {
                told.put(cut, shown);
            }
        });
        return told;
    }

    /** Within one breakdown. Those who are in no group are a part that is never told, but must not be left alone. */
    private List<Part> shown(Part whole, List<Part> parts) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        Map<String, Part> byName = new HashMap<>();
        BitSet seen = new BitSet();
        long cases = 0;
        for (Part part : parts) {
            if (part.matched() > 0) {
                String name = String.valueOf(part.judgement().effect().targetGroup());
                tallies.put(
                        name,
                        new Tally(part.matched(), minus(part.people(), seen).cardinality()));
                byName.put(name, part);
                seen.or(part.people());
                cases += part.matched();
            }
        }
        if (whole.matched() > cases) {
            tallies.put(
                    "",
                    new Tally(
                            whole.matched() - cases, minus(whole.people(), seen).cardinality()));
        }
        Set<String> shown = rule.shown(tallies);
        return parts.stream()
                .filter(part -> {
                    String name = String.valueOf(part.judgement().effect().targetGroup());
                    return shown.contains(name) && part.equals(byName.get(name));
                })
                .toList();
    }

    /** Whether nothing is left alone when groups of one breakdown are taken from a group of another that holds them. */
    private boolean apart(List<Part> holding, List<Part> held) {
        for (Part large : holding) {
            List<Part> inside =
                    held.stream().filter(small -> within(small, large)).toList();
            for (List<Part> some : ways(inside)) {
                BitSet rest = (BitSet) large.people().clone();
                long cases = large.matched();
                for (Part small : some) {
                    rest.andNot(small.people());
                    cases -= small.matched();
                }
                if (!clear(cases, rest.cardinality())) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<List<Part>> ways(List<Part> inside) {
        List<List<Part>> ways = new ArrayList<>();
        if (inside.size() > EVERY_WAY) {
            inside.forEach(one -> ways.add(List.of(one)));
            ways.add(inside);
            return ways;
        }
        for (int way = 1; way < 1 << inside.size(); way++) {
            List<Part> some = new ArrayList<>();
            for (int i = 0; i < inside.size(); i++) {
                if ((way >> i & 1) == 1) {
                    some.add(inside.get(i));
                }
            }
            ways.add(some);
        }
        return ways;
    }

    private static boolean within(Part small, Part large) {
        return minus(small.people(), large.people()).isEmpty();
    }

    private static BitSet minus(BitSet all, BitSet some) {
        BitSet rest = (BitSet) all.clone();
        rest.andNot(some);
        return rest;
    }
}
