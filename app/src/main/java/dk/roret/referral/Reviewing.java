package dk.roret.referral;

import dk.roret.web.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The end of a course. The citizen, the provider and the caseworker each say how it went, from their own page; the
 * caseworker's word closes it, or proposes an extension that everybody has to say yes to as to an order.
 */
@Service
class Reviewing {

    private final Orders orders;
    private final OrderRecord terms;
    private final CourseRecord record;
    private final Courses courses;
    private final Limits limits;

    Reviewing(Orders orders, OrderRecord terms, CourseRecord record, Courses courses, Limits limits) {
        this.orders = orders;
        this.terms = terms;
        this.record = record;
        this.courses = courses;
        this.limits = limits;
    }

    /** The last day that an extension of the order may have. */
    LocalDate latest(Order order) {
        return order.lastDay().orElseThrow().plusWeeks(limits.weeks());
    }

    @Transactional
    public List<Problem> review(Writer writer, OrderId id, ReviewForm form) {
        terms.lock(writer, id);
        Order order = orders.now(writer.citizen(), id);
        Course course = courses.of(order);
        List<Problem> problems = new ArrayList<>();
        if (order.closed() && writer.party() == Party.CASEWORKER) {
            return closedBefore(course, order, form);
        }
        Review review = form.read(writer, order, course, latest(order), problems);
        if (review == null) {
            return problems;
        }
        boolean first = record.reviewed(writer, order, review);
        LocalDate until = form.until();
        if (first && writer.party() == Party.CASEWORKER && review.next() == Review.Next.EXTENSION && until != null) {
            extend(writer.part("extension"), order, until, review.words());
        }
        return problems;
    }

    /** The same form sent twice is one; another is too late. */
    private static List<Problem> closedBefore(Course course, Order order, ReviewForm form) {
        boolean same = course.review(Party.CASEWORKER, order.holds())
                .filter(review -> review.next().name().equals(form.value("next"))
                        && review.met().name().equals(form.value("met")))
                .isPresent();
        return same ? List.of() : List.of(new Problem("met", "BEST-36", "referral.problem.closed"));
    }

    private void extend(Writer writer, Order order, LocalDate until, @Nullable String why) {
        Terms now = order.standing().orElseThrow();
        Terms.Content content = now.content();
        terms.write(
                writer,
                order.id(),
                order.newest().revision() + 1,
                now.extension() + 1,
                new Terms.Content(
                        content.themes(),
                        content.aim(),
                        content.start(),
                        until,
                        content.citizenExpects(),
                        content.offerExpects()),
                why);
    }
}
