/** The next contact and what comes of it: agreed, prepared, held, and told in shared minutes. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "value",
            "web",
            "setting",
            "access",
            "staff",
            "citizen",
            "benefit",
            "offer",
            "referral",
            "plan",
            "progress",
            "segment"
        })
package dk.roret.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
