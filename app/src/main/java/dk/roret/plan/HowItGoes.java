package dk.roret.plan;

import dk.roret.access.Look;
import dk.roret.citizen.Citizen;
import dk.roret.web.Page;
import java.util.List;

/** How it goes, as the plan's page tells the citizen in short. Progress lies above the plan, and tells of its own. */
public interface HowItGoes {

    /** @param citizen as the same look gave it */
    Notice notice(Look look, Citizen citizen, Page page);

    /**
     * @param lead how far the citizen has come, in a sentence
     * @param themes those that the citizen works on and somebody has measured
     * @param successes that the citizen wrote, the newest first
     * @param more address of the page with all of it, or where it begins
     * @param moreWords what that is called
     */
    record Notice(String lead, List<Theme> themes, List<Success> successes, String more, String moreWords) {}

    /**
     * @param figure the curve, an SVG
     * @param then where the citizen was at first, in words; empty where nothing has moved
     * @param now where the citizen is, in words; empty where only others have answered
     */
    record Theme(String name, String figure, String then, String now) {}

    /** @param day in words */
    record Success(String day, String words) {}
}
