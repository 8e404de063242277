package dk.roret.offer;

import dk.roret.web.Page;
import java.util.List;

/** The themes that an offer may say it can move. They lie above the catalogue, and their module contributes them. */
public interface MovableThemes {

    List<Named> all(Page page);

    /** @param name in the reader's language */
    record Named(String key, String name) {}
}
