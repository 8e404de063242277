package dk.roret.plan;

import dk.roret.access.Look;
import dk.roret.web.Page;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other modules know of a citizen's coming time, for pages about it. They lie above the plan, and tell of theirs. */
public interface Ahead {

    /** The nearest first, in the reader's language. */
    List<Notice> notices(Look look, Page page);

    /**
     * @param title what it is about
     * @param words how it stands
     * @param day that it begins, or is to be done by, which the nearest first goes by; null where it has none
     * @param address of the page about it
     * @param asks it waits for the reader
     */
    record Notice(String title, String words, @Nullable LocalDate day, String address, boolean asks) {}
}
