package dk.roret.effect.compare;

import dk.roret.effect.Group;
import dk.roret.effect.LogRank;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the matched table.
 *
 * @param name what the treated and the controls have in common, such as the offer
 * @param strata how many strata there are
 * @param strataMatched how many of them have both arms
 * @param curves "control" and "treated" as weighted counts of time and cause; without any where nobody could be compared
 * @param logRank control against treated within the strata, unweighted
 * @param balance of each covariate, in the order they were given
 * @param meanCost of all the treated; null where none was given or nobody was treated
 */
public record MatchedGroup(
        String name,
        Comparison.Size size,
        long strata,
        long strataMatched,
        List<Group> curves,
        LogRank logRank,
        List<Balance> balance,
        @Nullable Double meanCost) {}
