/** The municipality's own choices, each with the date it applies from and who decided it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"value", "web", "access"})
package dk.roret.setting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
