@NullMarked
package dk.roret.offer;

import org.jspecify.annotations.NullMarked;
