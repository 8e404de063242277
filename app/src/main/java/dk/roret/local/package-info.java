/** Roret on one machine: PostgreSQL from the build, and a made-up municipality brought in through the door. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "web",
            "access",
            "intake",
            "staff",
            "citizen",
            "plan",
            "progress",
            "conversation",
            "benefit",
            "offer",
            "road",
            "team",
            "round",
            "outcome",
            "desk",
            "demo"
        })
package dk.roret.local;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
