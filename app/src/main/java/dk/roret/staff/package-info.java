/** Teams and the people in them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "access", "intake"})
package dk.roret.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
