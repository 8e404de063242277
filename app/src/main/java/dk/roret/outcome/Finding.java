package dk.roret.outcome;

import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What a curve says about when half have left, and no more than its interval allows. */
sealed interface Finding {

    /** After so many weeks, give or take little: the interval is from one week to the other. */
    record HalfAfter(int from, int until) implements Finding {}

    /** Somewhere in a wide interval. */
    record HalfBetween(int from, int until) implements Finding {}

    /** It takes at least so many weeks; how many more is not known. */
    record HalfAtLeast(int weeks) implements Finding {}

    /** Surely more than half are still there when the curve ends. */
    record MoreThanHalf(int weeks) implements Finding {}

    /** Nobody is there any more. */
    record Nobody(int weeks) implements Finding {}

    static Finding of(PublishedCurve curve) {
        OptionalInt lower = firstDown(
                curve, point -> point.limits() == null ? 1 : point.limits().lower());
        OptionalInt upper = firstDown(
                curve, point -> point.limits() == null ? 1 : point.limits().upper());
        if (upper.isPresent() && lower.isPresent()) {
            int from = curve.in(lower.getAsInt()).after() + 1;
            int until = curve.in(upper.getAsInt()).until();
            return until - from <= Math.max(2, until / 5) ? new HalfAfter(from, until) : new HalfBetween(from, until);
        }
        if (lower.isPresent()) {
            return new HalfAtLeast(curve.in(lower.getAsInt()).after() + 1);
        }
        int end = curve.last().until();
        return curve.points().get(end).share() == 0 ? new Nobody(end) : new MoreThanHalf(end);
    }

    /** The week or weeks in which half had left, by the best estimate; null where they never had. */
    static PublishedCurve.@Nullable Stretch half(PublishedCurve curve) {
        OptionalInt week = firstDown(curve, PublishedCurve.Point::share);
        return week.isPresent() ? curve.in(week.getAsInt()) : null;
    }

    private static OptionalInt firstDown(PublishedCurve curve, ToDoubleFunction<PublishedCurve.Point> height) {
        return curve.points().stream()
                .filter(point -> height.applyAsDouble(point) <= 0.5)
                .mapToInt(PublishedCurve.Point::week)
                .findFirst();
    }
}
