package dk.roret.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table that a page shows and gives away: the same words and numbers on screen, in CSV and in a workbook.
 *
 * @param name at most 31 characters, as a worksheet wants it
 * @param notes what the reader must know about the numbers, below them
 * @param rows cells are a {@link String}, a {@link Long} or a {@link Double}, which has two decimals at most
 */
public record Sheet(String name, List<String> headings, List<List<Object>> rows, List<String> notes) {

    public static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int WIDEST = 60;

    /** Text that a spreadsheet would take for a formula is kept as text. */
    public String csv() {
        StringWriter text = new StringWriter();
        try (var csv = de.siegmar.fastcsv.writer.CsvWriter.builder().build(text)) {
            csv.writeRecord(headings);
            for (List<Object> row : rows) {
                csv.writeRecord(row.stream().map(Sheet::csvCell).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    public static byte[] workbook(List<Sheet> sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Roret", "1.0")) {
            for (Sheet sheet : sheets) {
                sheet.write(workbook.newWorksheet(sheet.name()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Whether the column holds numbers, which stand to the right. */
    public boolean numeric(int column) {
        return !rows.isEmpty() && rows.getFirst().get(column) instanceof Number;
    }

    private void write(Worksheet page) {
        for (int column = 0; column < headings.size(); column++) {
            page.value(0, column, headings.get(column));
            page.style(0, column).bold().wrapText(true).set();
            page.width(column, width(column));
        }
        page.freezePane(0, 1);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < headings.size(); column++) {
                switch (rows.get(row).get(column)) {
                    case Number number -> page.value(row + 1, column, number);
                    case Object text -> page.value(row + 1, column, text.toString());
                }
            }
        }
        for (int note = 0; note < notes.size(); note++) {
            page.value(rows.size() + 2 + note, 0, notes.get(note));
        }
    }

    private int width(int column) {
        int longest = rows.stream()
                .mapToInt(row -> row.get(column).toString().length())
                .max()
                .orElse(0);
        return Math.min(WIDEST, Math.max(14, longest + 2));
    }

    private static String csvCell(Object cell) {
        return cell instanceof String text ? SpreadsheetText.harmless(text) : cell.toString();
    }
}
