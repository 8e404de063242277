package dk.roret.citizen;

import dk.roret.value.Disclosure;
import dk.roret.value.Tally;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many professionals each citizen of a team has had, as far as it may be told.
 *
 * @param citizens how many it is about; 0 where the team is too small to tell of
 * @param mean professionals per citizen to one decimal; null where those left out could be reckoned from it
 * @param shown citizens by number of professionals; those left out are too few to tell of
 * @param rest how many citizens are left out of {@code shown}
 */
public record TeamProfessionals(
        String team, long citizens, @Nullable Double mean, Map<HowMany, Long> shown, long rest) {

    /** What the mean is rounded to, as parts of one. */
    private static final int TENTHS = 10;

    /** One professional, two, three, or more. */
    public enum HowMany {
        ONE,
        TWO,
        THREE,
        MORE;

        static HowMany of(int professionals) {
            return values()[Math.min(professionals, values().length) - 1];
        }

        /** Key of the words. */
        public String text() {
            return "citizen.professionals." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Where some are left out, the mean and the rest together would say how they divide; in a team so big that a tenth
     * of it is as many as may be told of, the rounding hides it.
     *
     * @param citizens how many citizens have had so many professionals; each has had at least one
     */
    static TeamProfessionals of(String team, Map<Integer, Long> citizens, Disclosure rule) {
        long all = citizens.values().stream().mapToLong(Long::longValue).sum();
        if (!rule.enough(new Tally(all, all))) {
            return new TeamProfessionals(team, 0, null, Map.of(), 0);
        }
        Map<HowMany, Tally> parts = new EnumMap<>(HowMany.class);
        citizens.forEach(
                (professionals, count) -> parts.merge(HowMany.of(professionals), new Tally(count, count), Tally::plus));
        Set<HowMany> keys = rule.shown(parts);
        Map<HowMany, Long> shown = new EnumMap<>(HowMany.class);
        keys.forEach(key -> shown.put(key, parts.getOrDefault(key, Tally.NONE).persons()));
        long told = shown.values().stream().mapToLong(Long::longValue).sum();
        long left = all - told;
        double met = citizens.entrySet().stream()
                .mapToDouble(one -> (double) one.getKey() * one.getValue())
                .sum();
        boolean safe = left == 0 || all >= (long) TENTHS * rule.smallest();
        Double mean = safe ? Double.valueOf((double) Math.round(met / all * TENTHS) / TENTHS) : null;
        return new TeamProfessionals(team, all, mean, shown, left);
    }

    public boolean told() {
        return citizens > 0;
    }
}
