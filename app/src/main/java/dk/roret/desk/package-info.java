/** The start page and the composed pages of each role. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "value",
            "web",
            "setting",
            "access",
            "intake",
            "staff",
            "citizen",
            "benefit",
            "offer",
            "referral",
            "plan",
            "jobsearch",
            "outcome",
            "stage",
            "round",
            "chart"
        })
package dk.roret.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
