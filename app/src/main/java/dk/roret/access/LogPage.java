package dk.roret.access;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dk.roret.web.Page;
import dk.roret.web.SpreadsheetText;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The administrator searches the log of looks. */
@Controller
@Only(Role.ADMINISTRATOR)
class LogPage {

    private static final int ROWS = 100;

    private final LogSearch log;

    LogPage(LogSearch log) {
        this.log = log;
    }

    @ModelAttribute("query")
    LogQuery query(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(defaultValue = "") String citizen) {
        return new LogQuery(person, day, ground, citizen);
    }

    @GetMapping("/access/log")
    String show(
            @ModelAttribute(name = "query", binding = false) LogQuery query,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long below,
            User administrator,
            Model model) {
        List<LogEntry> found = log.page(administrator, query, below, ROWS + 1);
        List<LogEntry> entries = found.subList(0, Math.min(found.size(), ROWS));
        List<String> grounds =
                new ArrayList<>(Arrays.stream(Ground.values()).map(Ground::name).toList());
        grounds.add(LogQuery.REFUSED);
        model.addAttribute("entries", entries);
        model.addAttribute("grounds", grounds);
        model.addAttribute("more", found.size() > ROWS ? entries.getLast().id() : null);
        return "access/log";
    }

    /** Semicolons and a byte order mark, as a Danish Excel expects. */
    @GetMapping("/access/log.csv")
    void export(
            @ModelAttribute(name = "query", binding = false) LogQuery query,
            @ModelAttribute("page") Page page,
            User administrator,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + page.t("access.log.file") + ".csv\"");
        var body = response.getWriter();
        body.write('\ufeff');
        try (var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(body)) {
            csv.writeRecord(
                    Arrays.stream(page.t("access.log.columns").split(";")).toList());
            log.export(administrator, query, entry -> csv.writeRecord(fields(entry, page)));
        }
    }

    private static List<String> fields(LogEntry entry, Page page) {
        return List.of(
                entry.at().toString(),
                SpreadsheetText.harmless(entry.who()),
                page.t(entry.role().text()),
                entry.citizen(),
                page.t(entry.why()),
                SpreadsheetText.harmless(entry.reason() == null ? "" : entry.reason()),
                SpreadsheetText.harmless(entry.what()));
    }
}
