/**
 * Ambassador rounds: a unit comes round to a team and tells what it offers. A module of its own, as it is about meetings
 * between units, while {@code offer} is the catalogue that they tell of.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"value", "web", "setting", "access", "staff", "offer"})
package dk.roret.round;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
