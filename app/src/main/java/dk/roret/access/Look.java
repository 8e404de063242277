package dk.roret.access;

/**
 * A look at one citizen that was granted and has been written down. Whoever wants a citizen's data has to hold one,
 * and only {@link Access} makes them: so nothing can be shown unless the look was allowed and recorded.
 */
public final class Look {

    private final User user;
    private final CitizenId citizen;
    private final Ground ground;

    Look(User user, CitizenId citizen, Ground ground) {
        this.user = user;
        this.citizen = citizen;
        this.ground = ground;
    }

    public User user() {
        return user;
    }

    public CitizenId citizen() {
        return citizen;
    }

    public Ground ground() {
        return ground;
    }

    public boolean byCitizen() {
        return ground == Ground.SELF;
    }
}
