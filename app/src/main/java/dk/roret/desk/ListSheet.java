package dk.roret.desk;

import dk.roret.web.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The rows of a list as a workbook. Text is written as text, so that a name never becomes a formula. */
final class ListSheet {

    private ListSheet() {}

    static byte[] of(ListView view, Page page) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Roret", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(page.t("desk.list.excel.sheet"));
            write(sheet, 0, headings(view, page));
            sheet.range(0, 0, 0, headings(view, page).size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
            int line = 1;
            for (CitizenRow row : view.shown()) {
                write(sheet, line++, cells(view, page, row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> headings(ListView view, Page page) {
        List<String> headings = new ArrayList<>(List.of(
                page.t("desk.list.citizen"),
                page.t("desk.list.born"),
                page.t("desk.list.benefit"),
                page.t("desk.list.readiness"),
                page.t("desk.list.week"),
                page.t("desk.list.need"),
                page.t("desk.list.day")));
        if (view.team()) {
            headings.add(page.t("desk.list.caseworker"));
        }
        return headings;
    }

    private static List<@Nullable Object> cells(ListView view, Page page, CitizenRow row) {
        var words = new NeedWords(page, view.today());
        Need need = row.need().orElse(null);
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.name().orElse(page.t("desk.protected-name")));
        cells.add(row.born());
        cells.add(row.benefit().map(benefit -> page.t(benefit.text())).orElse(page.t("desk.list.no-benefit")));
        cells.add(row.readiness() == null ? null : page.t("desk.readiness." + row.readiness()));
        cells.add(row.benefit().isPresent() ? row.week() : null);
        cells.add(need == null ? page.t("desk.list.nothing") : words.sentence(need));
        cells.add(need == null ? null : need.day());
        if (view.team()) {
            cells.add(row.caseworker());
        }
        return cells;
    }

    private static void write(Worksheet sheet, int line, List<? extends @Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case null -> {}
                case Integer number -> sheet.value(line, column, number);
                case LocalDate day -> {
                    sheet.value(line, column, day);
                    sheet.style(line, column).format("yyyy-mm-dd").set();
                }
                case Object text -> sheet.value(line, column, text.toString());
            }
        }
    }
}
