package dk.roret.progress;

import java.util.List;
import java.util.Optional;

/** A theme with what each side has said of it. */
public final class ThemeView {

    private final Theme theme;
    private final List<Series> series;
    private final Noise noise;

    ThemeView(Theme theme, List<Series> series, Noise noise) {
        this.theme = theme;
        this.series = List.copyOf(series);
        this.noise = noise;
    }

    public Theme theme() {
        return theme;
    }

    /** The citizen's own first. */
    public List<Series> series() {
        return series;
    }

    public Optional<Series> citizens() {
        return series.stream().filter(Series::citizens).findFirst();
    }

    public List<Series> professionals() {
        return series.stream().filter(one -> !one.citizens()).toList();
    }

    public Scatter.Verdict verdict(Series one) {
        return noise.verdict(theme, one);
    }

    /** The smallest change in steps that chance seldom makes; empty where that is not known. */
    public Optional<Double> smallestReliable(Series one) {
        return noise.scatter(theme.key(), one.citizens()).map(Scatter::smallestReliable);
    }
}
