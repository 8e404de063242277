package dk.roret.citizen;

import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.web.Done;
import dk.roret.web.Page;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
import dk.roret.web.Sheet;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Divides all of somebody's courses among colleagues, offers them, and shows how far they have come. */
@Controller
@Only({Role.CASEWORKER, Role.LEADER})
class BulkPage {

    private static final String ALL = "/citizen/handovers/all";

    private final Caseloads caseloads;
    private final HandoverBulks bulks;
    private final Colleagues colleagues;
    private final HandoverQuery query;
    private final Clock clock;

    BulkPage(Caseloads caseloads, HandoverBulks bulks, Colleagues colleagues, HandoverQuery query, Clock clock) {
        this.caseloads = caseloads;
        this.bulks = bulks;
        this.colleagues = colleagues;
        this.query = query;
        this.clock = clock;
    }

    @GetMapping(ALL)
    String whose(User user, Model model) {
        if (user.role() != Role.LEADER) {
            return "redirect:" + ALL + "/" + user.id();
        }
        model.addAttribute("loads", caseloads.of(user));
        return "citizen/bulk-whose";
    }

    @GetMapping(ALL + "/{staff}")
    String show(@PathVariable UUID staff, @RequestParam(defaultValue = "") List<UUID> to, User user, Model model) {
        List<CourseToGive> courses = courses(user, staff, "GET " + ALL + "/" + staff);
        return show(user, staff, courses, Division.evenly(courses, to), to, new BulkForm("", ""), List.of(), model);
    }

    @PostMapping(ALL + "/{staff}")
    String begin(
            @PathVariable UUID staff,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String back,
            @RequestParam Map<String, String> fields,
            User user,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        List<CourseToGive> courses = courses(user, staff, "POST " + ALL + "/" + staff);
        Division division = Division.chosen(courses, colleagues.whoBut(staff), fields);
        BulkForm form = new BulkForm(reason, back);
        List<Problem> problems = form.problems(division, LocalDate.now(clock));
        if (!problems.isEmpty()) {
            response.setStatus(422);
            return show(user, staff, courses, division, List.of(), form, problems, model);
        }
        int begun = bulks.begin(user, staff, division, reason.strip(), form.backOn());
        Done.say(next, "citizen.bulk.done", begun);
        return "redirect:" + ALL + "/" + staff;
    }

    @GetMapping(ALL + "/{staff}/excel")
    ResponseEntity<byte[]> excel(
            @PathVariable UUID staff,
            @RequestParam(defaultValue = "") List<UUID> to,
            User user,
            @ModelAttribute(name = "page", binding = false) Page page) {
        List<CourseToGive> courses = courses(user, staff, "GET " + ALL + "/" + staff + "/excel");
        var sheet = new DivisionSheet(courses, Division.evenly(courses, to), colleagues.whoBut(staff));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, Sheet.EXCEL)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(page.t("citizen.bulk.excel.file"))
                                .build()
                                .toString())
                .body(Sheet.workbook(List.of(sheet.in(page))));
    }

    @PostMapping("/citizen/handovers/bulk/{bulk}/accept")
    String accept(@PathVariable UUID bulk, User user, RedirectAttributes next) {
        int accepted = bulks.accept(user, bulk);
        Done.say(next, "citizen.bulk.accepted", accepted);
        return "redirect:/citizen/handovers";
    }

    private List<CourseToGive> courses(User user, UUID staff, String what) {
        load(user, staff);
        return caseloads.courses(user, staff, what);
    }

    private Caseload load(User user, UUID staff) {
        return caseloads.of(user, staff).orElseThrow(Refused::notFound);
    }

    private String show(
            User user,
            UUID staff,
            List<CourseToGive> courses,
            Division division,
            List<UUID> to,
            BulkForm form,
            List<Problem> problems,
            Model model) {
        model.addAttribute("load", load(user, staff));
        model.addAttribute("own", staff.equals(user.id()));
        model.addAttribute("courses", courses);
        model.addAttribute("division", division);
        model.addAttribute("to", to);
        model.addAttribute("form", form);
        model.addAttribute("colleagues", colleagues.whoBut(staff));
        model.addAttribute("progress", bulks.progress(staff, query.shownDays()));
        model.addAttribute("problems", problems);
        return "citizen/bulk";
    }
}
