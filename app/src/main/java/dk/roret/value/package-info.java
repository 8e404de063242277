/** Money, weeks and periods: the few values that every module counts in. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dk.roret.value;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
