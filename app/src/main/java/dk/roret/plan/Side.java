package dk.roret.plan;

/** The two who make a plan together. */
public enum Side {
    CITIZEN,
    MUNICIPALITY
}
