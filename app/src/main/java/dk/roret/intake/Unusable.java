package dk.roret.intake;

import java.util.List;

/** A delivery that cannot be read as a whole. Nothing of it has been loaded. */
public class Unusable extends RuntimeException {

    private final Obstacle obstacle;
    private final transient List<String> details;

    Unusable(Obstacle obstacle, Object... details) {
        super(obstacle.code() + " " + obstacle);
        this.obstacle = obstacle;
        this.details = java.util.Arrays.stream(details).map(String::valueOf).toList();
    }

    public Obstacle obstacle() {
        return obstacle;
    }

    /** What the sentence names: a file, a line, a column. */
    public List<String> details() {
        return details;
    }
}
