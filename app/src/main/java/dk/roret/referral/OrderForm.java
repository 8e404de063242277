package dk.roret.referral;

import dk.roret.progress.Level;
import dk.roret.progress.Theme;
import dk.roret.web.Problem;
import dk.roret.web.Typed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An order as somebody typed it.
 *
 * @param themes keys of those that are ticked
 * @param fields the others, by their names
 */
public record OrderForm(List<String> themes, Map<String, String> fields) {

    public OrderForm {
        fields = Writer.typed(fields);
    }

    /**
     * What an order is held to.
     *
     * @param themes as many as it may name
     * @param weeks the longest that a course may last
     * @param earliest the first day it can begin
     * @param begun it has begun, so that its first day stands; null until it has
     * @param extended the day from which the weeks of an extension count; null in a first course
     */
    record Rules(
            int themes,
            int weeks,
            LocalDate earliest,
            @Nullable LocalDate begun,
            @Nullable LocalDate extended) {

        LocalDate latest(LocalDate start) {
            return (extended == null ? start : extended).plusWeeks(weeks).minusDays(extended == null ? 1 : 0);
        }
    }

    /** @param present the steps that were measured last, by theme; @param offerExpects as the provider has written */
    static OrderForm begin(List<String> chosen, Map<String, Level> present, @Nullable String offerExpects) {
        Map<String, String> fields = new TreeMap<>();
        present.forEach((theme, level) -> fields.put("present-" + theme, "" + level.step()));
        put(fields, "offerExpects", offerExpects);
        return new OrderForm(chosen, fields);
    }

    static OrderForm of(Terms terms) {
        Terms.Content content = terms.content();
        Map<String, String> fields = new TreeMap<>();
        for (ThemeAim aim : content.themes()) {
            fields.put("present-" + aim.theme(), "" + aim.present().step());
            fields.put("wanted-" + aim.theme(), "" + aim.wanted().step());
        }
        put(fields, "aim", content.aim());
        put(fields, "start", content.start().toString());
        put(fields, "end", content.end().toString());
        put(fields, "citizenExpects", content.citizenExpects());
        put(fields, "offerExpects", content.offerExpects());
        return new OrderForm(content.themes().stream().map(ThemeAim::theme).toList(), fields);
    }

    /** As it was typed. */
    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    /** The version it was written on top of; 0 for a new order. */
    int revision() {
        return value("revision").matches("[0-9]{1,6}") ? Integer.parseInt(value("revision")) : 0;
    }

    /** The caseworker notes that the citizen has said yes. */
    boolean citizenSaidYes() {
        return fields.containsKey("citizen-yes");
    }

    /** Why it is changed. */
    @Nullable
    String why(List<Problem> problems) {
        return Typed.optional(Typed.text(value("why")), "why", Terms.Content.LONGEST, problems);
    }

    /**
     * What was typed; null when something is wrong.
     *
     * @param asked the themes that can be ordered
     */
    Terms.@Nullable Content read(Rules rules, List<Theme> asked, List<Problem> problems) {
        List<ThemeAim> aims = aims(rules, asked, problems);
        String aim = Typed.required(
                Typed.text(value("aim")), "aim", Terms.Content.LONGEST, "referral.problem.aim", problems);
        LocalDate start = start(rules, problems);
        LocalDate end = end(rules, start, problems);
        String citizenExpects =
                Typed.optional(Typed.text(value("citizenExpects")), "citizenExpects", Terms.Content.LONGEST, problems);
        String offerExpects =
                Typed.optional(Typed.text(value("offerExpects")), "offerExpects", Terms.Content.LONGEST, problems);
        return aim == null || start == null || end == null || !problems.isEmpty()
                ? null
                : new Terms.Content(aims, aim, start, end, citizenExpects, offerExpects);
    }

    private List<ThemeAim> aims(Rules rules, List<Theme> asked, List<Problem> problems) {
        List<Theme> chosen =
                asked.stream().filter(theme -> themes.contains(theme.key())).toList();
        if (chosen.isEmpty()) {
            problems.add(new Problem("themes", "BEST-01", "referral.problem.no-theme", rules.themes()));
        } else if (chosen.size() > rules.themes()) {
            problems.add(
                    new Problem("themes", "BEST-02", "referral.problem.many-themes", rules.themes(), chosen.size()));
        }
        List<ThemeAim> aims = new ArrayList<>();
        for (Theme theme : chosen) {
            int present = step("present-" + theme.key());
            int wanted = step("wanted-" + theme.key());
            if (present == 0 || wanted <= present) {
                problems.add(new Problem(
                        (present == 0 ? "present-" : "wanted-") + theme.key(),
                        "BEST-03",
                        present == 0 ? "referral.problem.present" : "referral.problem.wanted"));
            } else {
                aims.add(new ThemeAim(theme.key(), new Level(present), new Level(wanted)));
            }
        }
        return aims;
    }

    private int step(String field) {
        return value(field).matches("[1-5]") ? Integer.parseInt(value(field)) : 0;
    }

    private @Nullable LocalDate start(Rules rules, List<Problem> problems) {
        if (rules.begun() != null) {
            return rules.begun();
        }
        LocalDate start = day("start");
        if (start == null) {
            problems.add(new Problem("start", "BEST-05", "referral.problem.start"));
        } else if (start.isBefore(rules.earliest())) {
            problems.add(new Problem("start", "BEST-06", "referral.problem.start-gone"));
            return null;
        }
        return start;
    }

    private @Nullable LocalDate end(Rules rules, @Nullable LocalDate start, List<Problem> problems) {
        LocalDate end = day("end");
        LocalDate from = start == null ? rules.earliest() : start;
        LocalDate latest = rules.latest(from);
        LocalDate first = rules.extended() == null ? from : rules.extended().plusDays(1);
        if (end == null) {
            problems.add(new Problem("end", "BEST-07", "referral.problem.end", rules.weeks(), latest));
        } else if (end.isAfter(latest)) {
            problems.add(new Problem("end", "BEST-08", "referral.problem.end-late", rules.weeks(), latest));
            return null;
        } else if (end.isBefore(first)) {
            problems.add(new Problem("end", "BEST-09", "referral.problem.end-early", first));
            return null;
        }
        return end;
    }

    private @Nullable LocalDate day(String field) {
        try {
            return LocalDate.parse(value(field).strip());
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private static void put(Map<String, String> fields, String field, @Nullable String value) {
        if (value != null) {
            fields.put(field, value);
        }
    }
}
