/** Citizens, and who is responsible for the course. */
@NullMarked
@ApplicationModule(allowedDependencies = {"value", "web", "setting", "access", "intake", "staff"})
package dk.roret.citizen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
