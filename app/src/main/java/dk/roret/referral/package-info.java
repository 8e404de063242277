/**
 * Orders: what an offer shall work on with a citizen, agreed by three, measured on the way, and reviewed at its end.
 *
 * <p>A module of its own above {@code offer}, since an order speaks of the plan's parties and of progress's themes, and
 * both lie above the catalogue. It bears the glossary's other word for it, because {@code order} is taken in SQL, and a
 * module has one name in all five places.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "value",
            "web",
            "setting",
            "access",
            "staff",
            "citizen",
            "offer",
            "plan",
            "progress",
            "road"
        })
package dk.roret.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
