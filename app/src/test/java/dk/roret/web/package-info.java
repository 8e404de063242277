/** Tests of what every page has. */
@NullMarked
package dk.roret.web;

import org.jspecify.annotations.NullMarked;
