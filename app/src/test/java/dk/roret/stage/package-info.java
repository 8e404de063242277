/** Where a citizen stands in law. */
@NullMarked
package dk.roret.stage;

import org.jspecify.annotations.NullMarked;
