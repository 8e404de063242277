package dk.roret.desk;

import dk.roret.web.Page;
import dk.roret.web.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The rows of a list as they are given away. */
final class ListSheet {

    private ListSheet() {}

    static Sheet of(ListView view, Page page) {
        return new Sheet(
                page.t("desk.list.excel.sheet"),
                headings(view, page),
                view.shown().stream().map(row -> cells(view, page, row)).toList(),
                List.of());
    }

    private static List<String> headings(ListView view, Page page) {
        List<String> headings = new ArrayList<>(List.of(
                page.t("desk.list.citizen"),
                page.t("desk.list.born"),
                page.t("desk.list.benefit"),
                page.t("desk.list.readiness"),
                page.t("desk.list.week"),
                page.t("desk.list.need"),
                page.t("desk.list.day"),
                page.t("desk.list.contact")));
        if (view.team()) {
            headings.add(page.t("desk.list.caseworker"));
        }
        return headings;
    }

    private static List<Object> cells(ListView view, Page page, CitizenRow row) {
        var words = new NeedWords(page, view.today());
        List<Object> cells = new ArrayList<>();
        cells.add(row.name().orElse(page.t("desk.protected-name")));
        cells.add((long) row.born());
        cells.add(row.benefit().map(benefit -> page.t(benefit.text())).orElse(page.t("desk.list.no-benefit")));
        cells.add(row.readiness() == null ? "" : page.t("desk.readiness." + row.readiness()));
        cells.add(row.benefit().isPresent() ? Long.valueOf(row.week()) : "");
        cells.add(row.need().map(words::sentence).orElse(page.t("desk.list.nothing")));
        cells.add(row.need().map(Need::day).map(LocalDate::toString).orElse(""));
        Contact contact = row.contact();
        cells.add(contact == null ? page.t("desk.list.contact.none") : contact.day() + " " + contact.starts());
        if (view.team()) {
            cells.add(row.caseworker() == null ? page.t("desk.list.no-caseworker") : row.caseworker());
        }
        return cells;
    }
}
