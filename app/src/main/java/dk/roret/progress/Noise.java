package dk.roret.progress;

import java.util.Map;
import java.util.Optional;

/** What is known of changes that chance alone can make. */
record Noise(Map<Scatters.Key, Scatter> scatters) {

    /** The scatter in a theme for one side, where enough is measured to know it. */
    Optional<Scatter> scatter(String theme, boolean citizens) {
        return Optional.ofNullable(scatters.get(new Scatters.Key(theme, citizens)))
                .filter(Scatter::known);
    }

    /** A change over fewer than half of what the theme asks about is not held against chance. */
    Scatter.Verdict verdict(Theme theme, Series series) {
        int compared = series.compared().size();
        if (compared == 0 || compared * 2 < theme.indicators().size()) {
            return Scatter.Verdict.UNKNOWN;
        }
        return scatter(theme.key(), series.citizens())
                .map(scatter -> scatter.verdict(series.change()))
                .orElse(Scatter.Verdict.UNKNOWN);
    }
}
