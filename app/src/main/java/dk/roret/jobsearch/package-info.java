/** How the citizen looks for work, in their own words, and the leaflet to hand to an employer. */
@NullMarked
@ApplicationModule(allowedDependencies = {"value", "web", "access", "citizen", "plan"})
package dk.roret.jobsearch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
