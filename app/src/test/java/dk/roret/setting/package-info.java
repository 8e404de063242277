/** Tests of the municipality's own choices. */
@NullMarked
package dk.roret.setting;

import org.jspecify.annotations.NullMarked;
