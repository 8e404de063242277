package dk.roret.access;

import dk.roret.web.Problem;
import java.util.List;

/** Why somebody opens in an emergency, written so that the citizen and the leader can understand it. */
final class EmergencyReason {

    /** Enough for "Borger i krise ringer", too much for "haster". */
    private static final int LEAST = 15;

    private static final int MOST = 900;

    private EmergencyReason() {}

    static List<Problem> problems(String reason) {
        int length = reason.strip().length();
        if (length < LEAST) {
            return List.of(new Problem("reason", "ADG-03", "access.emergency.too-short", LEAST));
        }
        if (length > MOST) {
            return List.of(new Problem("reason", "ADG-04", "access.emergency.too-long", MOST, length));
        }
        return List.of();
    }
}
