package dk.roret.effect.report;

import dk.roret.chart.Caption;
import dk.roret.chart.Medium;
import dk.roret.chart.ShareBar;
import dk.roret.chart.ShareBar.Fill;
import dk.roret.chart.ShareBar.Part;
import dk.roret.effect.register.Course;
import dk.roret.effect.register.OfferEffect.Courses;
import dk.roret.effect.report.OfferView.Figure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where both sides are a year after the start: in parts that have five people each, or none. */
final class ExitsFigure {
    private enum Where {
        JOB(Fill.DARK),
        EDUCATION(Fill.MIDDLE),
        OTHER(Fill.HATCHED),
        SUPPORT(Fill.EMPTY);

        private final Fill fill;

        Where(Fill fill) {
            this.fill = fill;
        }

        double share(Course course, boolean educationApart) {
            var exits = course.exits();
            return switch (this) {
                case JOB -> exits.job();
                case EDUCATION -> educationApart ? exits.education() : 0;
                case OTHER -> exits.other() + exits.forGood() + (educationApart ? 0 : exits.education());
                case SUPPORT -> 1 - exits.job() - exits.education() - exits.other() - exits.forGood();
            };
        }
    }

    private final Words words;
    private final Courses courses;
    private final boolean educationApart;

    private ExitsFigure(Words words, Courses courses, boolean educationApart) {
        this.words = words;
        this.courses = courses;
        this.educationApart = educationApart;
    }

    /** Education stands apart where it can; null where some part is about too few even then. */
    static @Nullable ExitsFigure of(Words words, Courses courses) {
        for (boolean apart : List.of(true, false)) {
            var figure = new ExitsFigure(words, courses, apart);
            if (figure.tells(courses.participants()) && figure.tells(courses.comparisons())) {
                return figure;
            }
        }
        return null;
    }

    private boolean tells(Course course) {
        return where().stream()
                .allMatch(where -> Disclosure.tells(Math.round(where.share(course, educationApart) * course.people())));
    }

    private List<Where> where() {
        var where = new ArrayList<>(List.of(Where.values()));
        if (!educationApart) {
            where.remove(Where.EDUCATION);
        }
        return where;
    }

    List<Figure> figures() {
        return List.of(
                figure("exits-participants", words.t("participants"), courses.participants()),
                figure("exits-comparisons", words.t("comparisons"), courses.comparisons()));
    }

    private Figure figure(String id, String who, Course course) {
        return new Figure(who, bar(id, who, 752, course), bar(id + "-narrow", who, 358, course));
    }

    private String bar(String id, String who, double width, Course course) {
        var parts = where().stream()
                .map(where -> {
                    double share = Math.max(0, where.share(course, educationApart));
                    var percent = words.percent(share);
                    return new Part(share, List.of(name(where) + " " + percent, percent), where.fill);
                })
                .toList();
        return new ShareBar(new Caption(id, words.t("exits.caption", who)), width, parts).svg(Medium.SCREEN);
    }

    private String name(Where where) {
        return words.t("exits." + OfferWords.dashed(where)
                + (where == Where.OTHER && !educationApart ? ".and-education" : ""));
    }

    Grid table() {
        return new Grid(
                words.t("exits.table"),
                List.of(words.t("exits.where"), words.t("participants"), words.t("comparisons")),
                where().stream()
                        .map(where -> List.of(
                                name(where), share(where, courses.participants()), share(where, courses.comparisons())))
                        .toList());
    }

    private String share(Where where, Course course) {
        return words.percent(Math.max(0, where.share(course, educationApart)));
    }
}
