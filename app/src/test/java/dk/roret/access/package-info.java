/** Tests of who may see what. */
@NullMarked
package dk.roret.access;

import org.jspecify.annotations.NullMarked;
