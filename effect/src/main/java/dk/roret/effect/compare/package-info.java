/** The effect on those who took part: compared with people like them, by matching or by weights. */
@NullMarked
package dk.roret.effect.compare;

import org.jspecify.annotations.NullMarked;
