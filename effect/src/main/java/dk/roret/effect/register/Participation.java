package dk.roret.effect.register;

/**
 * A participation that began.
 *
 * @param start the week it began in
 * @param end the week it ended in; {@link Spell#RUNNING} where it has not
 */
record Participation(int offer, int start, int end) {}
