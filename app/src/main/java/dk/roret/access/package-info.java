/** Who is signed in, and who may see which citizen; every look is written down. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web"})
package dk.roret.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
