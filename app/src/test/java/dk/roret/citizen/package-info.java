/** Tests of citizens and who has their course. */
@NullMarked
package dk.roret.citizen;

import org.jspecify.annotations.NullMarked;
