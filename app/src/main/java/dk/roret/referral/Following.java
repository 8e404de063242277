package dk.roret.referral;

import dk.roret.offer.Ending;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
import dk.roret.web.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What may be told of a course while it runs. Whatever does not go as ordered is told to all sides at once. */
@Service
class Following {

    /** How a course may end before its day. */
    static final Set<Ending> EARLY =
            EnumSet.of(Ending.JOB, Ending.EDUCATION, Ending.BROKEN_OFF, Ending.NO_SHOW, Ending.OTHER);

    private final CourseRecord record;
    private final OrderRecord orders;

    Following(CourseRecord record, OrderRecord orders) {
        this.record = record;
        this.orders = orders;
    }

    /** Notes who came on which day. A day that the citizen stayed away is a deviation, told once. */
    @Transactional
    public void attend(Writer writer, Order order, Course course, Map<LocalDate, Came> days) {
        orders.lock(writer, order.id());
        days.forEach((day, came) -> {
            if (course.attendance().get(day) == came) {
                return;
            }
            record.attended(writer, order.id(), day, came);
            if (came == Came.STAYED_AWAY) {
                record.deviated(writer.once(order.id(), day), order.id(), day, null);
            }
        });
    }

    /** The days that can be noted: the weekdays of the course until today, at most the last so many. */
    static List<LocalDate> weekdays(Order order, LocalDate today, int most) {
        LocalDate first = order.standing().orElseThrow().content().start();
        LocalDate last = order.lastDay().orElseThrow();
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = last.isBefore(today) ? last : today;
                !day.isBefore(first) && days.size() < most;
                day = day.minusDays(1)) {
            if (day.getDayOfWeek().getValue() <= 5) {
                days.add(day);
            }
        }
        return days.reversed();
    }

    /** Tells of something that does not go as ordered. */
    @Transactional
    public List<Problem> deviate(Writer writer, Order order, String words) {
        List<Problem> problems = new ArrayList<>();
        String said = Typed.required(
                Typed.text(words), "deviation", Terms.Content.LONGEST, "referral.problem.deviation", problems);
        if (said != null && problems.isEmpty()) {
            record.deviated(writer, order.id(), writer.today(), said);
        }
        return problems;
    }

    /** Says what is done about a deviation. The first answer counts. */
    @Transactional
    public List<Problem> answer(Writer writer, Order order, Course course, UUID deviation, String words) {
        if (course.deviations().stream().noneMatch(one -> one.id().equals(deviation))) {
            throw Refused.notFound();
        }
        List<Problem> problems = new ArrayList<>();
        String said = Typed.required(
                Typed.text(words),
                "answer-" + deviation,
                Terms.Content.LONGEST,
                "referral.problem.deviation-answer",
                problems);
        if (said != null && problems.isEmpty() && !record.answered(writer, order.id(), deviation, said)) {
            boolean same = course.deviations().stream()
                    .anyMatch(one -> one.id().equals(deviation) && said.equals(one.answer()));
            if (!same) {
                problems.add(new Problem("answer-" + deviation, "BEST-24", "referral.problem.answered"));
            }
        }
        return problems;
    }

    /** Says what to do when it went no better in the first half. */
    @Transactional
    public List<Problem> sayHalfway(Writer writer, Order order, String words) {
        List<Problem> problems = new ArrayList<>();
        String said = Typed.required(
                Typed.text(words), "halfway", Terms.Content.LONGEST, "referral.problem.halfway", problems);
        if (said != null && problems.isEmpty()) {
            record.saidHalfway(writer, order, said);
        }
        return problems;
    }

    /**
     * Ends a course before its day.
     *
     * @param reason one of {@link #EARLY}; null when none was chosen
     * @param on null when it is not a day
     */
    @Transactional
    public List<Problem> end(
            Writer writer, Order order, @Nullable LocalDate on, @Nullable Ending reason, String words) {
        List<Problem> problems = new ArrayList<>();
        LocalDate first =
                order.standing().orElseThrow(Refused::notFound).content().start();
        LocalDate last = order.lastDay().orElseThrow();
        LocalDate earliest = first.isAfter(writer.today()) ? writer.today() : first;
        if (on == null || on.isBefore(earliest) || on.isAfter(writer.today()) || on.isAfter(last)) {
            problems.add(new Problem("ended", "BEST-21", "referral.problem.ended", earliest, writer.today()));
        }
        if (reason == null || !EARLY.contains(reason)) {
            problems.add(new Problem("reason", "BEST-22", "referral.problem.reason"));
        }
        String said = Typed.optional(Typed.text(words), "end-words", Terms.Content.LONGEST, problems);
        if (on != null && reason != null && problems.isEmpty()) {
            record.ended(writer, order.id(), on, reason, said);
        }
        return problems;
    }
}
