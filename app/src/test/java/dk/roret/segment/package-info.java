/** Tests of how courses begin. */
@NullMarked
package dk.roret.segment;

import org.jspecify.annotations.NullMarked;
