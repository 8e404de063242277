package dk.roret.effect.report;

import static java.util.Objects.requireNonNull;

import dk.roret.chart.Caption;
import dk.roret.chart.ShareBar;
import dk.roret.chart.ShareBar.Fill;
import dk.roret.chart.ShareBar.Part;
import dk.roret.effect.register.Course;
import dk.roret.effect.register.Course.Exits;
import dk.roret.effect.register.OfferEffect.Courses;
import dk.roret.effect.report.OfferView.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

        double share(Exits exits, boolean educationApart) {
            double education = exits.education() == null ? 0 : exits.education();
            return switch (this) {
                case JOB -> exits.job();
                case EDUCATION -> educationApart ? education : 0;
                case OTHER -> exits.other() + exits.forGood() + (educationApart ? 0 : education);
                case SUPPORT -> 1 - exits.job() - education - exits.other() - exits.forGood();
            };
        }
    }

    private final Words words;
    private final Exits participants;
    private final Exits comparisons;
    private final boolean educationApart;

    private ExitsFigure(Words words, Exits participants, Exits comparisons, boolean educationApart) {
        this.words = words;
        this.participants = participants;
        this.comparisons = comparisons;
        this.educationApart = educationApart;
    }

    /** Education stands apart where it can; null where some part is about too few even then. */
    static @Nullable ExitsFigure of(Words words, Courses courses) {
        var told = told(courses, words.small());
        var participants = told.participants().exits();
        var comparisons = told.comparisons().exits();
        return participants == null || comparisons == null
                ? null
                : new ExitsFigure(
                        words,
                        participants,
                        comparisons,
                        participants.education() != null && comparisons.education() != null);
    }

    /**
     * Both sides with what may be told of where they are: education is apart on both sides or on none, and nothing is told
     * where some part is about too few even then.
     */
    static Courses told(Courses courses, Disclosure small) {
        for (boolean apart : List.of(true, false)) {
            if (tells(courses.participants(), apart, small) && tells(courses.comparisons(), apart, small)) {
                return new Courses(without(courses.participants(), apart), without(courses.comparisons(), apart));
            }
        }
        return new Courses(silent(courses.participants()), silent(courses.comparisons()));
    }

    private static boolean tells(Course course, boolean apart, Disclosure small) {
        var exits = course.exits();
        return exits != null
                && (!apart || exits.education() != null)
                && Stream.of(Where.values())
                        .allMatch(where -> small.tells(Math.round(where.share(exits, apart) * course.people())));
    }

    private static Course silent(Course course) {
        return new Course(course.people(), course.stays(), null);
    }

    /** Those who left for good are never apart. */
    private static Course without(Course course, boolean apart) {
        var exits = requireNonNull(course.exits());
        return new Course(
                course.people(),
                course.stays(),
                new Exits(exits.job(), apart ? exits.education() : null, Where.OTHER.share(exits, apart), 0));
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
                figure("exits-participants", words.t("participants"), participants),
                figure("exits-comparisons", words.t("comparisons"), comparisons));
    }

    private Figure figure(String id, String who, Exits exits) {
        return new Figure(who, bar(id, who, 752, exits), bar(id + "-narrow", who, 358, exits));
    }

    private String bar(String id, String who, double width, Exits exits) {
        var parts = where().stream()
                .map(where -> {
                    double share = Math.max(0, where.share(exits, educationApart));
                    var percent = words.percent(share);
                    return new Part(share, List.of(name(where) + " " + percent, percent), where.fill);
                })
                .toList();
        return new ShareBar(new Caption(id, words.t("exits.caption", who)), width, parts).svg(words.medium());
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
                        .map(where -> List.of(name(where), share(where, participants), share(where, comparisons)))
                        .toList());
    }

    private String share(Where where, Exits exits) {
        return words.percent(Math.max(0, where.share(exits, educationApart)));
    }
}
