package dk.roret.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What may be told of small groups. No count with fewer than {@code smallest} people behind it is shown, nor can be
 * reckoned from what is shown: each number in a table is nought, or has enough people behind it, and so has what is
 * left when the table is taken from its total.
 *
 * <p>It holds for one table. Whoever publishes several must see to it that they tell of different cases, so that none
 * can be taken from another.
 *
 * @param smallest the fewest people behind a number
 * @param persons the fewest people that a whole table may be about
 */
public record Disclosure(int smallest, int persons) {

    public Disclosure {
        if (smallest < 1 || persons < smallest) {
            throw new IllegalArgumentException("Not limits for disclosure: " + smallest + " and " + persons);
        }
    }

    /** Whether the number itself may stand there. */
    public boolean clear(Tally tally) {
        return tally.cases() == 0 || tally.persons() >= smallest;
    }

    /** Whether there are enough people for a table about them. */
    public boolean enough(Tally all) {
        return all.persons() >= persons;
    }

    /**
     * The parts of a whole that may be shown each for itself. The rest are shown as one, which is nought or has enough
     * people behind it; if even that cannot be had, no part is shown.
     */
    public <K> Set<K> shown(Map<K, Tally> parts) {
        List<Map.Entry<K, Tally>> shown = new ArrayList<>();
        Tally rest = Tally.NONE;
        for (Map.Entry<K, Tally> part : parts.entrySet()) {
            if (part.getValue().persons() >= smallest) {
                shown.add(part);
            } else {
                rest = rest.plus(part.getValue());
            }
        }
        shown.sort(Comparator.comparingLong(part -> part.getValue().persons()));
        while (!clear(rest) && !shown.isEmpty()) {
            rest = rest.plus(shown.removeFirst().getValue());
        }
        Set<K> keys = new HashSet<>();
        shown.forEach(part -> keys.add(part.getKey()));
        return keys;
    }

    /** What happens in one week to those who are followed; {@code entered} are at risk from the next week on. */
    public record Week(Tally atRisk, Tally left, Tally unseen, Tally entered) {}

    /**
     * Merges weeks into stretches that may be shown: in each somebody left, and those who left, who went out of sight
     * and who came in late are each nought or enough. There are enough at risk all the way, and nought or enough after
     * the last stretch.
     *
     * @param weeks the first is week 1
     * @return the last week of each stretch, ascending; none where nothing may be shown
     */
    public List<Integer> stretches(List<Week> weeks) {
        int usable = usable(weeks);
        List<Integer> ends = new ArrayList<>();
        Tally left = Tally.NONE;
        Tally unseen = Tally.NONE;
        Tally entered = Tally.NONE;
        for (int week = 1; week <= usable; week++) {
            left = left.plus(weeks.get(week - 1).left());
            unseen = unseen.plus(weeks.get(week - 1).unseen());
            entered = entered.plus(weeks.get(week - 1).entered());
            if (left.persons() >= smallest && clear(unseen) && clear(entered)) {
                ends.add(week);
                left = unseen = entered = Tally.NONE;
            }
        }
        while (!ends.isEmpty() && !mayEndAfter(ends.getLast(), weeks)) {
            ends.removeLast();
        }
        return ends;
    }

    private int usable(List<Week> weeks) {
        int usable = 0;
        while (usable < weeks.size() && weeks.get(usable).atRisk().persons() >= smallest) {
            usable++;
        }
        return usable;
    }

    private boolean mayEndAfter(int end, List<Week> weeks) {
        Tally atRisk = end == weeks.size() ? Tally.NONE : weeks.get(end).atRisk();
        Tally later =
                weeks.subList(end, weeks.size()).stream().map(Week::entered).reduce(Tally.NONE, Tally::plus);
        return clear(atRisk) && clear(later);
    }
}
