@NullMarked
package dk.roret.benefit;

import org.jspecify.annotations.NullMarked;
