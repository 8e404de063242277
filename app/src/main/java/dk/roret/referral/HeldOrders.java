package dk.roret.referral;

import dk.roret.access.HeldAboutCitizen;
import dk.roret.access.Look;
import dk.roret.progress.Catalogue;
import dk.roret.progress.Catalogues;
import dk.roret.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The citizen's orders: every version of their terms, what was said to it, and all that was told of the course. */
@Component
class HeldOrders implements HeldAboutCitizen {

    private final Orders orders;
    private final Courses courses;
    private final Catalogues catalogues;
    private final Clock clock;

    HeldOrders(Orders orders, Courses courses, Catalogues catalogues, Clock clock) {
        this.orders = orders;
        this.courses = courses;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "referral.title.mine";
    }

    @Override
    public List<Row> rows(Look look, Page page) {
        Catalogue catalogue = catalogues.today();
        return orders.of(look).reversed().stream()
                .flatMap(order -> rows(
                        order,
                        new OrderWords(
                                page, order, Party.CITIZEN, page.t("referral.the-citizen"), LocalDate.now(clock)),
                        catalogue))
                .toList();
    }

    private Stream<Row> rows(Order order, OrderWords words, Catalogue catalogue) {
        List<Row> rows = new ArrayList<>();
        for (Terms terms : order.versions()) {
            rows.add(new Row(
                    words.page().words().shortMoment(terms.at()),
                    said(
                            order.offer().name() + ", " + order.offer().provider(),
                            words.period(terms),
                            terms.content().themes().stream()
                                    .map(aim -> words.aim(catalogue, aim))
                                    .collect(Collectors.joining(". ")),
                            terms.content().aim(),
                            terms.content().citizenExpects(),
                            terms.content().offerExpects(),
                            terms.why())));
            terms.replies()
                    .forEach(reply -> rows.add(new Row(
                            words.page().words().shortMoment(reply.at()),
                            said(
                                    words.sayer(terms, reply.party()) + " " + words.reply(terms, reply.party()),
                                    reply.words()))));
        }
        if (order.offRoad() != null) {
            rows.add(new Row("", said(words.page().t("referral.off-road"), order.offRoad())));
        }
        Course course = courses.of(order);
        for (Map.Entry<LocalDate, Came> day : course.attendance().entrySet()) {
            rows.add(new Row(
                    words.day(day.getKey()), words.page().t(day.getValue().text())));
        }
        course.deviations()
                .forEach(one -> rows.add(new Row(
                        words.day(one.on()),
                        said(one.words() == null ? words.stayedAway() : one.words(), one.by(), one.answer()))));
        if (course.halfway() != null) {
            rows.add(new Row("", said(words.page().t("referral.halfway.said"), course.halfway())));
        }
        course.reviews()
                .forEach(review -> rows.add(new Row(
                        words.page().words().shortMoment(review.at()),
                        said(
                                words.sayer(review.party()),
                                words.page().t(review.met().text()),
                                words.page().t(review.next().text()),
                                review.words(),
                                scores(review, words),
                                review.without() == null
                                        ? null
                                        : words.page().t("referral.review.without") + " " + review.without()))));
        return rows.stream();
    }

    private static String scores(Review review, OrderWords words) {
        List<String> scores = new ArrayList<>();
        for (int i = 0; i < review.scores().size(); i++) {
            Integer score = review.scores().get(i);
            if (score != null) {
                scores.add(words.page().t("referral.question." + Review.QUESTIONS.get(i)) + " "
                        + words.page().t("referral.score." + score));
            }
        }
        return String.join(" ", scores);
    }

    private static String said(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
