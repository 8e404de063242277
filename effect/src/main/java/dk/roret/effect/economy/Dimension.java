package dk.roret.effect.economy;

import dk.roret.effect.table.BadInput;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What an offer can be good for. */
public enum Dimension {
    /** Weeks on support saved within 52, shrunken. */
    EMPLOYMENT,
    /** How many levels citizens moved, on their own or the caseworker's word. */
    PROGRESSION,
    /** What citizens say of it. */
    EXPERIENCE;

    /** As results and the command line write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All alike. */
    public static Map<Dimension, Double> alike() {
        var weights = new EnumMap<Dimension, Double>(Dimension.class);
        for (var dimension : values()) {
            weights.put(dimension, 1.0);
        }
        return weights;
    }

    /**
     * Reads {@code employment=2,progression=1}; what is not named weighs 0.
     *
     * @throws BadInput where a name or a number is wrong, or nothing weighs anything
     */
    public static Map<Dimension, Double> weights(String text) {
        var weights = new EnumMap<Dimension, Double>(Dimension.class);
        for (var part : text.split(",", -1)) {
            var sides = part.strip().split("=", -1);
            if (sides.length != 2) {
                throw new BadInput("--weights: " + part + " is not a name and a number such as employment=2");
            }
            if (weights.put(named(sides[0].strip()), weight(sides[1].strip())) != null) {
                throw new BadInput("--weights: " + sides[0].strip() + " stands twice");
            }
        }
        if (weights.values().stream().allMatch(weight -> weight == 0)) {
            throw new BadInput("--weights: something must weigh more than 0");
        }
        for (var dimension : values()) {
            weights.putIfAbsent(dimension, 0.0);
        }
        return weights;
    }

    private static Dimension named(String name) {
        for (var dimension : values()) {
            if (dimension.code().equals(name)) {
                return dimension;
            }
        }
        throw new BadInput("--weights: " + name + " is not employment, progression or experience");
    }

    private static double weight(String text) {
        try {
            double weight = Double.parseDouble(text);
            if (weight >= 0 && Double.isFinite(weight)) {
                return weight;
            }
        } catch (NumberFormatException e) {
            throw new BadInput("--weights: " + text + " is not a number", e);
        }
        throw new BadInput("--weights: " + text + " must be a finite number, 0 or more");
    }
}
