/** The citizen's own plan: goals on three horizons, steps, and the pocket plan on paper. */
@NullMarked
@ApplicationModule(allowedDependencies = {"value", "web", "setting", "access", "staff", "citizen", "chart"})
package dk.roret.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
