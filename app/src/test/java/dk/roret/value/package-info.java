@NullMarked
package dk.roret.value;

import org.jspecify.annotations.NullMarked;
