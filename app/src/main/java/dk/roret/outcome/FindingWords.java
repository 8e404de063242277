package dk.roret.outcome;

import dk.roret.effect.Interval;
import dk.roret.web.Words;
import java.util.ArrayList;
import java.util.List;

/** A finding as a sentence about one benefit. */
record FindingWords(Words words, String benefit) {

    private static final int HALF_A_YEAR = 26;
    private static final int A_YEAR = 52;

    String heading(Finding finding, PublishedCurve curve) {
        return switch (finding) {
            case Finding.HalfAfter(int from, int until)
            when from == until -> words.t("outcome.finding.half-after", benefit, until);
            case Finding.HalfAfter _ -> words.t("outcome.finding.half-about", benefit, estimate(curve));
            case Finding.HalfBetween(int from, int until) ->
                words.t("outcome.finding.half-between", benefit, from, until);
            case Finding.HalfAtLeast(int weeks) -> words.t("outcome.finding.half-at-least", benefit, weeks);
            case Finding.MoreThanHalf(int weeks) -> words.t("outcome.finding.more-than-half", benefit, weeks);
            case Finding.Nobody(int weeks) -> words.t("outcome.finding.nobody", benefit, weeks);
        };
    }

    /** How sure the heading is, and what stands after half a year and a year. */
    String lead(Finding finding, PublishedCurve curve) {
        List<String> sentences = new ArrayList<>();
        switch (finding) {
            case Finding.HalfAfter(int from, int until)
            when from < until -> sentences.add(words.t("outcome.lead.interval", from, until));
            case Finding.HalfAtLeast _, Finding.MoreThanHalf _ -> sentences.add(words.t("outcome.lead.one-sided"));
            case Finding.HalfAfter _, Finding.HalfBetween _ -> sentences.add(words.t("outcome.lead.sure"));
            case Finding.Nobody _ -> {}
        }
        PublishedCurve.Point half = curve.at(HALF_A_YEAR);
        PublishedCurve.Point year = curve.at(A_YEAR);
        if (half != null && year != null) {
            sentences.add(words.t("outcome.lead.both", ofHundred(half), ofHundred(year)));
        } else if (half != null) {
            sentences.add(words.t("outcome.lead.half-year", ofHundred(half)));
        }
        return String.join(" ", sentences);
    }

    /** For a table: when half had left, with its interval. */
    String half(PublishedCurve curve) {
        PublishedCurve.Stretch half = Finding.half(curve);
        String estimate = half == null
                ? words.t("outcome.half.not-yet", curve.last().until())
                : half.weeks() == 1
                        ? words.t("outcome.half.week", half.until())
                        : words.t("outcome.half.weeks", half.after() + 1, half.until());
        return switch (Finding.of(curve)) {
            case Finding.HalfAfter(int from, int until) ->
                estimate + " " + words.t("outcome.half.interval", from, until);
            case Finding.HalfBetween(int from, int until) ->
                estimate + " " + words.t("outcome.half.interval", from, until);
            case Finding.HalfAtLeast(int weeks) -> estimate + " " + words.t("outcome.half.at-least", weeks);
            case Finding.MoreThanHalf _, Finding.Nobody _ -> estimate;
        };
    }

    static String limits(Interval limits) {
        return "(" + Math.round(100 * limits.lower()) + "–" + Math.round(100 * limits.upper()) + ")";
    }

    private static int estimate(PublishedCurve curve) {
        PublishedCurve.Stretch half = Finding.half(curve);
        return half == null ? curve.last().until() : half.until();
    }

    private static long ofHundred(PublishedCurve.Point point) {
        return Math.round(100 * point.share());
    }
}
