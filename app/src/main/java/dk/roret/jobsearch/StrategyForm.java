package dk.roret.jobsearch;

import dk.roret.web.Problem;
import dk.roret.web.Typed;
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

    /** What was typed; problems are added where something is too long. */
    Strategy.Content read(List<Problem> problems) {
        return new Strategy.Content(
                text(trades, "trades", Strategy.Content.LONGEST, problems),
                text(companies, "companies", Strategy.Content.LONGEST, problems),
                text(people, "people", Strategy.Content.LONGEST, problems),
                text(offers, "offers", Strategy.Content.LONGEST, problems),
                text(needs, "needs", Strategy.Content.LONGEST, problems),
                text(contact, "contact", Strategy.Content.LONGEST_CONTACT, problems));
    }

    private static @Nullable String text(@Nullable String raw, String field, int longest, List<Problem> problems) {
        return Typed.optional(Typed.text(raw), field, longest, problems);
    }
}
