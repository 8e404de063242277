package dk.roret.conversation;

import dk.roret.segment.Decision;
import dk.roret.segment.Decisions;
import dk.roret.segment.RuleWords;
import dk.roret.web.Page;
import dk.roret.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a citizen's course begins, for the citizen and for whoever has the course.
 *
 * @param decisions the newest first; the earlier ones stay
 * @param told what the citizen told in the guide, in own words
 * @param typed a comment that could not be sent
 */
public record BeginningView(
        Reader reader,
        List<Decision> decisions,
        List<Saying> told,
        List<Decisions.Comment> comments,
        @Nullable String typed,
        List<Problem> problems) {

    /** @param question key of what was asked */
    public record Saying(String question, String words) {}

    public RuleWords words(Page page) {
        return new RuleWords(page.words(), reader.mine());
    }
}
