package dk.roret.referral;

import dk.roret.web.Problem;
import dk.roret.web.Typed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a course went, as somebody typed it. */
public record ReviewForm(Map<String, String> fields) {

    public ReviewForm {
        fields = Writer.typed(fields);
    }

    static final ReviewForm EMPTY = new ReviewForm(Map.of());

    /** As it was typed. */
    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    /** The new last day; null when none was typed. */
    @Nullable
    LocalDate until() {
        try {
            return LocalDate.parse(value("until").strip());
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    /**
     * Null when something is wrong.
     *
     * @param latest the last day that an extension may have
     */
    @Nullable
    Review read(Writer writer, Order order, Course course, LocalDate latest, List<Problem> problems) {
        Party party = writer.party();
        Review.Met met = chosen(Review.Met.values(), "met");
        if (met == null) {
            problems.add(new Problem("met", "BEST-31", "referral.problem.met"));
        }
        Review.Next next = chosen(Review.Next.values(), "next");
        if (next == null) {
            problems.add(new Problem("next", "BEST-32", "referral.problem.next"));
        }
        String words = Typed.optional(Typed.text(value("words")), "words", Terms.Content.LONGEST, problems);
        String without = Typed.optional(Typed.text(value("without")), "without", Terms.Content.LONGEST, problems);
        if (party == Party.CASEWORKER) {
            if (next == Review.Next.EXTENSION) {
                extension(order, words, latest, problems);
            }
            boolean missing = course.review(Party.CITIZEN, order.holds()).isEmpty()
                    || course.review(Party.PROVIDER, order.holds()).isEmpty();
            if (missing && without == null) {
                problems.add(new Problem("without", "BEST-35", "referral.problem.without"));
            }
        }
        Integer holds = order.holds();
        return met == null || next == null || holds == null || !problems.isEmpty()
                ? null
                : new Review(
                        holds,
                        party,
                        met,
                        words,
                        next,
                        party == Party.CITIZEN ? scores() : List.of(),
                        party == Party.CASEWORKER ? without : null,
                        writer.user().name(),
                        writer.at());
    }

    private void extension(Order order, @Nullable String words, LocalDate latest, List<Problem> problems) {
        if (words == null) {
            problems.add(new Problem("words", "BEST-33", "referral.problem.extension-why"));
        }
        LocalDate until = until();
        LocalDate last = order.lastDay().orElseThrow();
        if (order.ended() != null) {
            problems.add(new Problem("next", "BEST-37", "referral.problem.extension-ended"));
        } else if (until == null || !until.isAfter(last) || until.isAfter(latest)) {
            problems.add(new Problem("until", "BEST-34", "referral.problem.until", last.plusDays(1), latest));
        }
    }

    private List<@Nullable Integer> scores() {
        List<@Nullable Integer> scores = new ArrayList<>();
        for (String question : Review.QUESTIONS) {
            scores.add(value(question).matches("[1-5]") ? Integer.valueOf(value(question)) : null);
        }
        return scores;
    }

    private <E extends Enum<E>> @Nullable E chosen(E[] all, String field) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(value(field)))
                .findAny()
                .orElse(null);
    }
}
