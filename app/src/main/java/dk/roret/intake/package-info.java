/** The one door: reads data packages, holds every row to its schema and puts aside what is wrong. */
@NullMarked
@ApplicationModule(allowedDependencies = {"value", "web", "setting", "access"})
package dk.roret.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
