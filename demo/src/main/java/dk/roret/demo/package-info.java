/** Fjordby, a municipality that does not exist: its citizens, offers and staff as a data package, with the truth beside it. */
@NullMarked
package dk.roret.demo;

import org.jspecify.annotations.NullMarked;
