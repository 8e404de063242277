/** The citizen's calendar feed and reminders by e-mail: when, and never what it is about. */
@NullMarked
@ApplicationModule(allowedDependencies = {"web", "setting", "access", "citizen", "plan", "conversation"})
package dk.roret.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
