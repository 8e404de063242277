/**
 * The main road: which efforts the committee has decided for which target group and when, what happens there, and whether
 * an order lies on it. A module of its own, as it is decided by politicians and only reads offers and courses.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"value", "web", "setting", "access", "benefit", "offer"})
package dk.roret.road;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
