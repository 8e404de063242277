package dk.roret.progress;

import dk.roret.web.Page;
import dk.roret.web.Sheet;
import java.util.ArrayList;
import java.util.List;

/**
 * Group figures for a theme as their reader sees them.
 *
 * @param choices the themes, and the professionals' own belief
 * @param belief it is the professionals' own belief that is shown
 */
public record GroupsView(Page page, List<Choice> choices, Choice chosen, boolean belief, Groups.Figures figures) {

    public record Choice(String key, Wording name) {}

    /** What the figures say, as far as the intervals allow. */
    public String finding() {
        Groups.Table table = figures.sides().get(belief ? 1 : 0);
        String name = chosen.name().in(page);
        if (table.groups().isEmpty()) {
            return page.t("progress.groups.finding.too-few", name);
        }
        if (table.groups().stream().anyMatch(group -> group.expected().isEmpty())) {
            return page.t("progress.groups.finding.unknown", name);
        }
        long beyond = table.groups().stream()
                .filter(group -> group.lower() > Math.max(0, group.expected().orElseThrow()))
                .count();
        return page.t(
                belief ? "progress.groups.finding.belief" : "progress.groups.finding",
                name,
                beyond,
                table.groups().size());
    }

    public List<Groups.Table> tables() {
        return figures.sides().stream()
                .filter(table -> !belief || !table.citizens())
                .toList();
    }

    public String heading(Groups.Table table) {
        return page.t(table.citizens() ? "progress.groups.citizens" : "progress.groups.professionals");
    }

    /** Count, period, and what is left out. */
    public String about(Groups.Table table) {
        return table.groups().isEmpty()
                ? page.t("progress.groups.too-few")
                : page.t("progress.groups.about", table.persons(), page.words().date(figures.until()));
    }

    public List<Sheet> sheets() {
        return tables().stream().map(this::sheet).toList();
    }

    public Sheet sheet(Groups.Table table) {
        List<List<Object>> rows = new ArrayList<>();
        table.groups().forEach(group -> rows.add(row(group)));
        if (table.hidden() > 0) {
            rows.add(List.of(
                    page.t("progress.groups.hidden"), page.t("progress.groups.hidden.what"), "", "", "", "", ""));
        }
        return new Sheet(
                heading(table),
                List.of(
                        page.t(figures.byTeam() ? "progress.groups.team" : "progress.groups.target-group"),
                        page.t("progress.groups.persons"),
                        page.t("progress.groups.first"),
                        page.t("progress.groups.change"),
                        page.t("progress.groups.lower"),
                        page.t("progress.groups.upper"),
                        page.t("progress.groups.expected")),
                rows,
                List.of(
                        page.t(
                                "progress.groups.note",
                                chosen.name().in(page),
                                page.words().date(figures.until())),
                        page.t("progress.groups.regression")));
    }

    private List<Object> row(Groups.Group group) {
        return List.of(
                name(group.name()),
                group.persons(),
                rounded(group.first()),
                rounded(group.change()),
                rounded(group.lower()),
                rounded(group.upper()),
                group.expected().<Object>map(GroupsView::rounded).orElse(page.t("progress.groups.not-known")));
    }

    private String name(String group) {
        if (group.isEmpty()) {
            return page.t("progress.groups.none");
        }
        return figures.byTeam() || !group.matches("lab6_\\d+")
                ? group
                : page.t("progress.groups.lab6", group.substring("lab6_".length()));
    }

    private static Double rounded(double number) {
        return Math.round(number * 100) / 100.0;
    }
}
