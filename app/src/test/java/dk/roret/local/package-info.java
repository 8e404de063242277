@NullMarked
package dk.roret.local;

import org.jspecify.annotations.NullMarked;
