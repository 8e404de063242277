package dk.roret.access;

import dk.roret.web.Page;
import dk.roret.web.Problem;
import java.time.Instant;
import java.util.List;

/**
 * What the page of a refused look shows.
 *
 * @param back the page that was asked for, shown after an emergency opening
 * @param staff works with citizens, so may open in an emergency
 * @param minutes that an emergency opening lasts
 * @param problems with the reason, and {@code typed} what was written
 */
public record Refusal(
        CitizenId citizen,
        String back,
        boolean staff,
        List<WayIn> ways,
        String phone,
        long minutes,
        Instant at,
        List<Problem> problems,
        String typed) {

    public String title(Page page) {
        return page.t(staff ? "access.refused.title" : "access.refused.title-own");
    }
}
