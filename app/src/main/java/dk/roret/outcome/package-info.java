/** How long people are on a benefit, and what offers change: published so that nobody can be recognised. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"value", "web", "setting", "access", "benefit", "citizen", "segment", "effect", "chart"})
package dk.roret.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
