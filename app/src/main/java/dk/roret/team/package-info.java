/**
 * Teams over departments that share a caseload for a time and learn from it. A module of its own: {@code staff} has the
 * teams that the case system delivers, which have no caseload and no learnings.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"value", "web", "setting", "access", "staff", "citizen"})
package dk.roret.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
