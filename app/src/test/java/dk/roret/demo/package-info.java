/** The truth of the demo municipality, held against what the effect engine reads in its package. */
@NullMarked
package dk.roret.demo;

import org.jspecify.annotations.NullMarked;
