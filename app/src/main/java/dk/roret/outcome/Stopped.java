package dk.roret.outcome;

/** A run that cannot begin or go on. */
final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Obstacle obstacle;

    Stopped(Obstacle obstacle) {
        super(obstacle.code());
        this.obstacle = obstacle;
    }

    Obstacle obstacle() {
        return obstacle;
    }
}
