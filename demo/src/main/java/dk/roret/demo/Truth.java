package dk.roret.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the offers really do, as the replays show it. A start saves weeks when the person leaves all public support
 * earlier with it than without it; see the README for the definition to the letter.
 *
 * @param started every participation that began in the years of the package, the personas' left out
 */
public record Truth(DemoSettings settings, int replications, List<Started> started) {

    /**
     * One participation.
     *
     * @param group the group at the start: insured, job_ready, activity_ready, education_ready, sick, clarification or flex
     * @param nowOrNot weeks saved against not starting in that week, later starts still possible
     * @param never weeks saved against not starting then or later
     */
    public record Started(
            String participation, String offer, String group, LocalDate start, Saved nowOrNot, Saved never) {}

    /** Weeks saved within 26, 52 and 104 weeks, as a mean over the replications, with the variance of that mean. */
    public record Saved(List<Double> weeks, List<Double> variance, List<Double> job) {}

    /** Writes the truth as JSON; the keys are told in the README. */
    public void writeTo(Path file, OfferFacts facts) throws IOException {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("municipality", "fjordby");
        root.put("version", 1);
        root.put("seed", settings.seed());
        root.put("as_of", settings.asOf().toString());
        root.put("citizens", settings.citizens());
        root.put("replications", replications);
        root.put(
                "unit",
                "weeks on any public support saved per start, within the horizon; below zero: longer on support");
        Map<String, List<Started>> byOffer = by(Started::offer, started);
        var offers = root.putArray("offers");
        byOffer.forEach((offer, all) -> {
            ObjectNode node = offers.addObject();
            node.put("offer_id", offer);
            facts.describe(offer, node);
            write(node, all);
            ObjectNode groups = node.putObject("by_group");
            by(Started::group, all).forEach((group, some) -> write(groups.putObject(group), some));
            ObjectNode years = node.putObject("by_start_year");
            by(one -> Integer.toString(one.start().getYear()), all)
                    .forEach((year, some) -> write(years.putObject(year), some));
        });
        Descriptor.writeJson(file, root);
    }

    /** What stands beside the figures of an offer in the file. */
    public interface OfferFacts {
        void describe(String offer, ObjectNode node);
    }

    private static Map<String, List<Started>> by(Function<Started, String> key, List<Started> all) {
        Map<String, List<Started>> groups = new TreeMap<>();
        for (Started one : all) {
            groups.computeIfAbsent(key.apply(one), name -> new ArrayList<>()).add(one);
        }
        return groups;
    }

    private static void write(ObjectNode node, List<Started> some) {
        node.put("participations", some.size());
        write(node.putObject("now_or_not_now"), some, Started::nowOrNot);
        write(node.putObject("never"), some, Started::never);
    }

    private static void write(ObjectNode node, List<Started> some, Function<Started, Saved> variant) {
        for (int h = 0; h < Replay.HORIZONS.length; h++) {
            double weeks = 0;
            double variance = 0;
            double job = 0;
            for (Started one : some) {
                Saved saved = variant.apply(one);
                weeks += saved.weeks().get(h);
                variance += saved.variance().get(h);
                job += saved.job().get(h);
            }
            ObjectNode horizon = node.putObject(Integer.toString(Replay.HORIZONS[h]));
            horizon.put("weeks_saved", rounded(weeks / some.size()));
            horizon.put("monte_carlo_error", rounded(Math.sqrt(variance) / some.size()));
            horizon.put("job_share_difference", rounded(job / some.size()));
        }
    }

    private static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.4f", value)) + 0.0;
    }
}
