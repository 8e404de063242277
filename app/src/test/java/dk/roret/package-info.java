/** What has to hold, told as sentences. */
@NullMarked
package dk.roret;

import org.jspecify.annotations.NullMarked;
