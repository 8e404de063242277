package dk.roret.outcome;

import dk.roret.effect.report.Pages;
import dk.roret.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whom the page is about: one group of one breakdown at a time, since two at once could give somebody away; and which
 * offers of them are shown.
 *
 * @param type of offers; empty for all
 */
record Choosing(Publications.Group group, String type) {

    private static final Publications.Group ALL = new Publications.Group(Cut.OFFER, "", null, null);

    /** Empty where there is no such group among those that something is told of. */
    static Optional<Choosing> of(String who, String type, List<Publications.Group> groups) {
        if (who.isEmpty()) {
            return Optional.of(new Choosing(ALL, type));
        }
        return groups.stream()
                .filter(group -> value(group).equals(who))
                .findAny()
                .map(group -> new Choosing(group, type));
    }

    String query() {
        return "who=" + value(group) + "&type=" + type;
    }

    List<EffectView.Section> sections(List<Publications.Group> groups, Pages pages, Words words) {
        List<EffectView.Section> sections = new ArrayList<>();
        for (Cut cut : Cut.values()) {
            List<EffectView.Option> options = groups.stream()
                    .filter(one -> one.cut() == cut)
                    .map(one -> new EffectView.Option(value(one), name(one, pages, words), one.equals(group)))
                    .toList();
            if (!options.isEmpty()) {
                sections.add(new EffectView.Section(words.t("outcome.cut." + cut.code()), options));
            }
        }
        return sections;
    }

    /** What the group is called; the years of a block end where the next begins. */
    static String name(Publications.Group group, Pages pages, Words words) {
        return switch (group.cut()) {
            case OFFER -> words.t("outcome.group.all");
            case TYPE -> words.t("outcome.group.types");
            case STARTED -> words.t("outcome.group.since", group.name());
            case COHORTS -> Objects.requireNonNullElse(words.danish() ? group.danish() : group.english(), group.name());
            case TARGET_GROUP, AGE -> pages.group(group.name());
        };
    }

    private static String value(Publications.Group group) {
        return group.equals(ALL) ? "" : group.cut().code() + (group.name().isEmpty() ? "" : "." + group.name());
    }
}
