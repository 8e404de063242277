/**
 * How a course begins: the municipality's rules propose a segment from what is known, a caseworker decides, and both
 * are kept.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"value", "web", "setting", "access", "citizen", "benefit"})
package dk.roret.segment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
