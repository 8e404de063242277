@NullMarked
package dk.roret.desk;

import org.jspecify.annotations.NullMarked;
