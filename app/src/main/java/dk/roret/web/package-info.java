/** How every page looks and speaks: layout, menu, texts in two languages, dates, refusals. */
@NullMarked
@ApplicationModule(allowedDependencies = {"value"})
package dk.roret.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
