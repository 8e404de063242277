/** Tests of how the citizen looks for work. */
@NullMarked
package dk.roret.jobsearch;

import org.jspecify.annotations.NullMarked;
