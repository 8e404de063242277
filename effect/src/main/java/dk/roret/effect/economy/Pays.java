package dk.roret.effect.economy;

/** What the interval of the shrunken kroner allows one to say; apart from whether an offer works. */
public enum Pays {
    /** The whole interval above zero: less is paid in benefit than the offer costs. */
    PAYS,
    /** The whole interval below zero. */
    DOES_NOT_PAY,
    /** Neither. */
    NOT_YET_KNOWN,
    /** No participation has a price. */
    COST_NOT_KNOWN
}
