/** Roret on one machine: PostgreSQL from the build, and a made-up municipality brought in through the door. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "web",
            "access",
            "intake",
            "staff",
            "citizen",
            "offer",
            "plan",
            "progress",
            "segment",
            "referral",
            "conversation",
            "benefit",
            "offer",
            "road",
            "team",
            "round",
            "outcome",
            "desk",
            "outcome",
            "demo"
        })
package dk.roret.local;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
