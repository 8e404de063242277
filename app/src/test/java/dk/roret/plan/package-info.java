@NullMarked
package dk.roret.plan;

import org.jspecify.annotations.NullMarked;
