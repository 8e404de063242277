package dk.roret.chart;

/** A place on an axis of numbers, and what stands there. */
public record Tick(double at, String words) {
    public Tick {
        if (!Double.isFinite(at)) {
            throw new IllegalArgumentException("A tick needs a place: " + words);
        }
    }
}
