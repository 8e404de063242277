package dk.roret.progress;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One of the five steps.
 *
 * @param step 1 to 5
 */
public record Level(int step) {

    public static final List<Level> ALL =
            IntStream.rangeClosed(1, 5).mapToObj(Level::new).toList();

    public Level {
        if (step < 1 || step > 5) {
            throw new IllegalArgumentException("A step is 1 to 5, not " + step);
        }
    }
}
