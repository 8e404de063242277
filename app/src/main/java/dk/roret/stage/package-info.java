/** Where a citizen stands: what the law says of each stage of a benefit, and the questions that the citizen asks. */
@NullMarked
@ApplicationModule(allowedDependencies = {"value", "web", "setting", "access", "benefit"})
package dk.roret.stage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
