/** Where the citizen is, step by step: themes, what each side says of them over time, and how far it has gone. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"value", "web", "setting", "access", "staff", "citizen", "offer", "plan", "chart"})
package dk.roret.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
