package dk.roret.citizen;

import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.citizen.TeamProfessionals.HowMany;
import dk.roret.web.Page;
import dk.roret.web.Sheet;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells a leader how many professionals a citizen meets, team by team. */
@Controller
@Only(Role.LEADER)
class ProfessionalsPage {

    static final String ADDRESS = "/citizen/professionals";

    private final Professionals professionals;

    ProfessionalsPage(Professionals professionals) {
        this.professionals = professionals;
    }

    @GetMapping(ADDRESS)
    String show(@ModelAttribute(name = "page", binding = false) Page page, Model model) {
        ProfessionalsYear year = professionals.latest();
        model.addAttribute("year", year);
        model.addAttribute("sheet", sheet(year, page));
        return "citizen/professionals";
    }

    @GetMapping(ADDRESS + "/excel")
    ResponseEntity<byte[]> excel(@ModelAttribute(name = "page", binding = false) Page page) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, Sheet.EXCEL)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(page.t("citizen.professionals.excel.file"))
                                .build()
                                .toString())
                .body(Sheet.workbook(List.of(sheet(professionals.latest(), page))));
    }

    private static Sheet sheet(ProfessionalsYear year, Page page) {
        List<String> headings = new ArrayList<>();
        headings.add(page.t("citizen.professionals.team"));
        headings.add(page.t("citizen.professionals.citizens"));
        headings.add(page.t("citizen.professionals.mean"));
        for (HowMany number : HowMany.values()) {
            headings.add(page.t(number.text()));
        }
        headings.add(page.t("citizen.professionals.rest"));
        return new Sheet(
                page.t("citizen.professionals.excel.sheet"),
                headings,
                year.teams().stream().map(team -> row(team, page)).toList(),
                List.of(
                        page.t(
                                "citizen.professionals.period",
                                page.words().date(year.from()),
                                page.words().date(year.until())),
                        page.t("citizen.professionals.counted"),
                        page.t("citizen.professionals.few")));
    }

    private static List<Object> row(TeamProfessionals team, Page page) {
        String few = page.t("citizen.professionals.too-few");
        List<Object> cells = new ArrayList<>();
        cells.add(team.team());
        Double mean = team.mean();
        cells.add(team.told() ? Long.valueOf(team.citizens()) : few);
        cells.add(mean == null ? few : mean);
        for (HowMany number : HowMany.values()) {
            Long citizens = team.shown().get(number);
            cells.add(citizens != null ? citizens : team.told() && team.rest() == 0 ? Long.valueOf(0) : few);
        }
        cells.add(team.told() ? Long.valueOf(team.rest()) : few);
        return cells;
    }
}
