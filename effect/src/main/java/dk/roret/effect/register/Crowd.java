package dk.roret.effect.register;

import java.util.BitSet;

/**
 * Who stands behind an estimate, each person by the same number in every estimate of an evaluation: for whoever publishes
 * several, and must know that none of them gives away somebody when taken from another.
 *
 * @param begun those who began the offer while on support
 * @param matched those of them with somebody to compare with
 * @param followed those whose participations the self-support is reckoned from
 */
public record Crowd(BitSet begun, BitSet matched, BitSet followed) {}
