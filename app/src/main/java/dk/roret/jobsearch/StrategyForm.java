package dk.roret.jobsearch;

import dk.roret.web.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search strategy as somebody typed it.
 *
 * @param revision the version it was written on top of
 */
public record StrategyForm(
        @Nullable String trades,
        @Nullable String companies,
        @Nullable String people,
        @Nullable String offers,
        @Nullable String needs,
        @Nullable String contact,
        int revision) {

    static StrategyForm of(Strategy strategy) {
        Strategy.Content content = strategy.content();
        return new StrategyForm(
                content.trades(),
                content.companies(),
                content.people(),
                content.offers(),
                content.needs(),
                content.contact(),
                strategy.revision());
    }

    StrategyForm onTopOf(int newest) {
        return new StrategyForm(trades, companies, people, offers, needs, contact, newest);
    }

    /** What was typed; problems are added where something is too long, or a line break stands in the contact. */
    Strategy.Content read(List<Problem> problems) {
        List<Problem> found = new ArrayList<>();
        var content = new Strategy.Content(
                text(trades, "trades", Strategy.Content.LONGEST, found),
                text(companies, "companies", Strategy.Content.LONGEST, found),
                text(people, "people", Strategy.Content.LONGEST, found),
                text(offers, "offers", Strategy.Content.LONGEST, found),
                text(needs, "needs", Strategy.Content.LONGEST, found),
                text(contact, "contact", Strategy.Content.LONGEST_CONTACT, found));
        problems.addAll(found);
        return content;
    }

    /** Lines are kept; what cannot be seen is taken out. */
    private static @Nullable String text(@Nullable String raw, String field, int longest, List<Problem> problems) {
        if (raw == null) {
            return null;
        }
        String text = raw.replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]", "")
                .strip();
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            problems.add(new Problem(field, "JOB-01", "jobsearch.problem.long", longest, length));
        }
        return text.isEmpty() ? null : text;
    }
}
