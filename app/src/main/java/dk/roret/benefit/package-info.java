/** Benefit spells, the weeks they make, and what the state refunds of them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"value", "web", "setting", "access", "intake", "citizen"})
package dk.roret.benefit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
