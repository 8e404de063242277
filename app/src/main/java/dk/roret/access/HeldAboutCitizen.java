package dk.roret.access;

import dk.roret.web.Page;
import java.util.List;

/**
 * What one module holds about a citizen, for the citizen who asks for everything. A module contributes its own as a
 * bean, and leaves nothing out.
 */
public interface HeldAboutCitizen {

    /** Key of the heading. */
    String title();

    /** In the words of the reader's language, the newest first. */
    List<Row> rows(Look look, Page page);

    /**
     * One thing that is held.
     *
     * @param when the day or the days; empty where it has none
     */
    record Row(String when, String words) {}
}
