package dk.roret.outcome;

import dk.roret.effect.economy.Dimension;
import dk.roret.setting.Setting;
import dk.roret.setting.Settings;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What employment, progression and experience weigh against each other, as the committee has decided. */
@Component
class Weights {

    private static final int MOST = 10;

    static final Setting EMPLOYMENT = Setting.number("outcome-weight-employment", 2, 0, MOST, "Roret");
    static final Setting PROGRESSION = Setting.number("outcome-weight-progression", 1, 0, MOST, "Roret");
    static final Setting EXPERIENCE = Setting.number("outcome-weight-experience", 1, 0, MOST, "Roret");

    private final Settings settings;

    Weights(Settings settings) {
        this.settings = settings;
    }

    Map<Dimension, Double> decided() {
        Map<Dimension, Double> weights = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            weights.put(dimension, (double) settings.number(
                    switch (dimension) {
                        case EMPLOYMENT -> EMPLOYMENT;
                        case PROGRESSION -> PROGRESSION;
                        case EXPERIENCE -> EXPERIENCE;
                    }));
        }
        return weights;
    }

    /** What somebody tries; what they left out, or what is no whole number up to ten, is as decided. */
    static Map<Dimension, Double> tried(Map<Dimension, Double> decided, Function<String, String> typed) {
        Map<Dimension, Double> weights = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            String text = typed.apply(dimension.code());
            weights.put(
                    dimension,
                    text.matches("\\d|10") ? Double.parseDouble(text) : Objects.requireNonNull(decided.get(dimension)));
        }
        return weights;
    }
}
