package dk.roret.effect.economy;

/** Who bears a benefit. */
public enum Payer {
    MUNICIPALITY,
    STATE,
    /** Both together. */
    PUBLIC
}
