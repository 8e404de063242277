@NullMarked
package dk.roret.outcome;

import org.jspecify.annotations.NullMarked;
