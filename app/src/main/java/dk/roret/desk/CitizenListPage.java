package dk.roret.desk;

import dk.roret.access.Access;
import dk.roret.access.CitizenId;
import dk.roret.access.Ground;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.round.Rounds;
import dk.roret.web.Page;
import dk.roret.web.Sheet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The citizens whose courses one has: who needs something, what, and by when. */
@Controller
@Only({Role.CASEWORKER, Role.LEADER})
@RequestMapping(ListState.PLACE)
class CitizenListPage {

    private final CitizenList citizens;
    private final Remembered remembered;
    private final Access access;
    private final Rounds rounds;
    private final Clock clock;

    CitizenListPage(CitizenList citizens, Remembered remembered, Access access, Rounds rounds, Clock clock) {
        this.citizens = citizens;
        this.remembered = remembered;
        this.access = access;
        this.rounds = rounds;
        this.clock = clock;
    }

    @GetMapping
    String show(ListState state, User user, HttpServletRequest request, Model model) {
        if (request.getQueryString() == null) {
            Optional<String> last = remembered.of(user, ListState.PLACE);
            if (last.isPresent() && !last.get().equals(ListState.DEFAULT.query())) {
                return "redirect:" + ListState.PLACE + "?" + last.get();
            }
        } else {
            remembered.put(user, ListState.PLACE, state.remembered().query());
        }
        model.addAttribute("view", view(state, user, "GET " + ListState.PLACE));
        model.addAttribute("visits", rounds.due(user));
        return "desk/citizens";
    }

    @GetMapping("/excel")
    ResponseEntity<byte[]> excel(ListState state, User user, @ModelAttribute("page") Page page) {
        ListView view = view(state, user, "GET " + ListState.PLACE + "/excel");
        String name = page.t("desk.list.excel.file", LocalDate.now(clock).toString());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, Sheet.EXCEL)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(Sheet.workbook(List.of(ListSheet.of(view, page))));
    }

    @ModelAttribute
    ListState state(
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String order,
            @RequestParam(name = "page", required = false) @Nullable String number) {
        return ListState.of(search, show, sort, order, number);
    }

    /** The list, with everybody in it written down before anybody is shown. */
    private ListView view(ListState state, User user, String what) {
        ListView view = ListView.of(state, user.role() == Role.LEADER, LocalDate.now(clock), citizens.of(user));
        for (Ground ground : Ground.values()) {
            List<CitizenId> shown = view.named().stream()
                    .filter(row -> row.ground() == ground)
                    .map(CitizenRow::id)
                    .toList();
            if (!shown.isEmpty()) {
                access.listed(user, shown, ground, what);
            }
        }
        return view;
    }
}
