/** A made-up municipality, delivered as data packages. */
@NullMarked
package dk.roret.demo;

import org.jspecify.annotations.NullMarked;
