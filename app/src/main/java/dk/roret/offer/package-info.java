/** Offers, who runs them and who takes part. */
@NullMarked
@ApplicationModule(allowedDependencies = {"value", "web", "setting", "access", "intake", "staff", "citizen"})
package dk.roret.offer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
