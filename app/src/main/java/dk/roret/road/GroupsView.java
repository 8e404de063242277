package dk.roret.road;

import dk.roret.road.Effects.OnGroup;
import dk.roret.road.Effects.Verdict;
import dk.roret.web.Page;
import java.util.List;
import java.util.Map;

/**
 * The target groups, each with what is known to work for those who belong to it.
 *
 * @param effects by the key of the group
 * @param mayWrite the reader describes the groups
 */
public record GroupsView(Page page, List<TargetGroup> groups, Map<String, List<OnGroup>> effects, boolean mayWrite) {

    /** How much is known, in a sentence that claims no more than the intervals allow. */
    public String finding(TargetGroup group) {
        List<OnGroup> all = effects.getOrDefault(group.key(), List.of());
        return all.isEmpty()
                ? page.t(group.registered() ? "road.group.effect.none" : "road.group.effect.unknown")
                : page.t("road.group.effect", works(group).size(), harms(group).size(), all.size());
    }

    /** Offers that surely make the courses of this group shorter. */
    public List<String> works(TargetGroup group) {
        return those(group, Verdict.WORKS);
    }

    /** Offers that surely make them longer. */
    public List<String> harms(TargetGroup group) {
        return those(group, Verdict.HARMS);
    }

    private List<String> those(TargetGroup group, Verdict verdict) {
        return effects.getOrDefault(group.key(), List.of()).stream()
                .filter(one -> one.effect().verdict() == verdict)
                .map(one -> one.offer() + ": " + EntryWords.effect(page, one.effect()))
                .toList();
    }
}
