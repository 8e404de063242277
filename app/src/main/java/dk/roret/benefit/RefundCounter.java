package dk.roret.benefit;

import dk.roret.benefit.WeekHistory.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Counts weeks with benefit (§ 6 of the refund law). Nobody knows whether a count was already running when the
 * observation began, nor how much self-support lay before. But whatever happened before, the count either was not
 * running, or has started over after some week since: so every possible past is one of a few starts, and each is
 * counted out here.
 */
final class RefundCounter {

    private static final int NEVER = Integer.MAX_VALUE;

    private final boolean[] benefit;
    /** Index of the first week within the years that end with each week; negative before the history. */
    private final int[] earliest;
    /** Weeks of self-support that each week asks for. */
    private final int[] needed;
    /** Weeks of self-support before each week. */
    private final int[] before;

    RefundCounter(WeekHistory history, List<RestartRule> rules) {
        int weeks = history.kinds().size();
        benefit = new boolean[weeks];
        earliest = new int[weeks];
        needed = new int[weeks];
        before = new int[weeks + 1];
        for (int week = 0; week < weeks; week++) {
            RestartRule rule = LawTable.inForce(
                            rules, RestartRule::validFrom, history.week(week).monday())
                    .getFirst();
            benefit[week] = history.kinds().get(week) == Kind.BENEFIT;
            earliest[week] = history.index(rule.earliest(history.week(week)));
            needed[week] = rule.selfSupportWeeks();
            before[week + 1] = before[week] + (benefit[week] ? 0 : 1);
        }
    }

    /** Where the count stands in each week of the history. */
    List<RefundCount> counts() {
        List<RefundCount> counts = new ArrayList<>();
        List<int[]> pasts = new ArrayList<>();
        pasts.add(countFrom(0));
        int certain = certainRestart();
        for (int week = 0; week < benefit.length; week++) {
            if (week <= certain && mayRestart(week)) {
                pasts.add(countFrom(week + 1));
            }
            int now = week;
            var bounds = pasts.stream().mapToInt(past -> past[now]).summaryStatistics();
            counts.add(new RefundCount(bounds.getMin(), week < certain ? null : Integer.valueOf(bounds.getMax())));
        }
        return counts;
    }

    /** The count in each week if none was running when the given week began. */
    private int[] countFrom(int start) {
        int[] counts = new int[benefit.length];
        Deque<Integer> selfSupport = new ArrayDeque<>();
        int count = 0;
        for (int week = start; week < counts.length; week++) {
            if (benefit[week]) {
                count++;
            } else if (count > 0) {
                selfSupport.add(week);
                while (selfSupport.getFirst() < earliest[week]) {
                    selfSupport.removeFirst();
                }
                if (selfSupport.size() >= needed[week]) {
                    count = 0;
                    selfSupport.clear();
                }
            }
            counts[week] = count;
        }
        return counts;
    }

    /** The week after which a count that ran before the observation has started over, whatever the past. */
    private int certainRestart() {
        for (int week = 0; week < benefit.length; week++) {
            if (selfSupportWithin(week) >= needed[week]) {
                return week;
            }
        }
        return NEVER;
    }

    /** With self-support before the observation added, if there was any, the count may start over after this week. */
    private boolean mayRestart(int week) {
        int unseen = Math.max(0, -earliest[week]);
        return !benefit[week] && selfSupportWithin(week) + unseen >= needed[week];
    }

    private int selfSupportWithin(int week) {
        return before[week + 1] - before[Math.max(0, earliest[week])];
    }
}
