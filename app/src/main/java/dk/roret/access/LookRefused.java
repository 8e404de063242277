package dk.roret.access;

/** Nobody without a ground sees a citizen; the page says the same whether the citizen exists or not. */
public class LookRefused extends RuntimeException {

    private final CitizenId citizen;

    LookRefused(CitizenId citizen) {
        super("No ground for looking");
        this.citizen = citizen;
    }

    public CitizenId citizen() {
        return citizen;
    }
}
