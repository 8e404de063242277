package dk.roret.effect.economy;

import dk.roret.effect.Difference;
import dk.roret.effect.register.OfferEffect;
import dk.roret.effect.register.Shrinkage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One figure for each participation that was measured, by offer, as a whole and by target group. */
final class Answers {
    private record Key(String offer, @Nullable String targetGroup) {}

    private final Map<Key, List<Double>> answers = new HashMap<>();

    void add(Course course, @Nullable String targetGroup, double figure) {
        answers.computeIfAbsent(new Key(course.offer(), null), key -> new ArrayList<>())
                .add(figure);
        if (targetGroup != null) {
            answers.computeIfAbsent(new Key(course.offer(), targetGroup), key -> new ArrayList<>())
                    .add(figure);
        }
    }

    /**
     * The scores of offers of one target group, by offer; those that were not measured are left out. The error of a mean is
     * the spread within offers, taken together over all of them, over the root of n.
     */
    Map<String, Score> scores(Collection<OfferEffect> effects) {
        Map<String, List<Double>> measured = new TreeMap<>();
        for (var effect : effects) {
            var found = answers.get(new Key(effect.offer(), effect.targetGroup()));
            if (found != null) {
                measured.put(effect.offer(), found.stream().sorted().toList());
            }
        }
        double squares = 0;
        int freedom = 0;
        for (var figures : measured.values()) {
            double mean = mean(figures);
            squares +=
                    figures.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
            freedom += figures.size() - 1;
        }
        double spread = freedom == 0 ? 0 : Math.sqrt(squares / freedom);
        var estimates = new TreeMap<String, Difference>();
        measured.forEach((offer, figures) ->
                estimates.put(offer, new Difference(mean(figures), spread / Math.sqrt(figures.size()))));
        var shrinkage = spread > 0 ? new Shrinkage(List.copyOf(estimates.values())) : null;
        var scores = new TreeMap<String, Score>();
        estimates.forEach((offer, estimate) -> {
            var drawn = shrinkage == null ? null : shrinkage.of(estimate);
            scores.put(
                    offer,
                    new Score(
                            estimate.value(),
                            drawn == null ? estimate.value() : drawn.value(),
                            drawn == null ? null : (Double) drawn.stdError(),
                            measured.getOrDefault(offer, List.of()).size()));
        });
        return scores;
    }

    private static double mean(List<Double> figures) {
        return figures.stream().mapToDouble(x -> x).sum() / figures.size();
    }
}
