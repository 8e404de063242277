package dk.roret.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * What the citizen has chosen to show.
 *
 * @param hidden names of parts, and keys of themes, that are not shown
 * @param about who I am, in the citizen's own words; empty when nothing is written
 * @param steps ids of open steps of the citizen's own that come next
 * @param proposals those that nobody has withdrawn, the first first
 */
public record Presentation(Set<String> hidden, String about, Set<UUID> steps, List<Proposal> proposals) {

    /** In characters as people count them. */
    static final int LONGEST_ABOUT = 1000;

    public enum Part {
        ME,
        DONE,
        NOW,
        NEXT;

        /** Where it stands on the page, and its name on the form. */
        public String anchor() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Key of the heading. */
        public String text() {
            return "conversation.presentation." + anchor();
        }
    }

    public List<Part> parts() {
        return List.of(Part.values()).stream()
                .filter(part -> shows(part.anchor()))
                .toList();
    }

    /** @param what a part's anchor, or the key of a theme */
    public boolean shows(String what) {
        return !hidden.contains(what);
    }
}
