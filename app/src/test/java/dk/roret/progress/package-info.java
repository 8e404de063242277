@NullMarked
package dk.roret.progress;

import org.jspecify.annotations.NullMarked;
