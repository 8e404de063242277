package dk.roret.referral;

/** How far an order has come. */
public enum Stage {
    /** The citizen and the caseworker do not agree on it yet. */
    PROPOSED,
    /** It waits for the provider. */
    SENT,
    /** Somebody said no. */
    REFUSED,
    /** Everybody has said yes, and it has not begun. */
    COMING,
    RUNNING,
    /** It is over, and waits for what everybody says of it. */
    REVIEW,
    CLOSED
}
