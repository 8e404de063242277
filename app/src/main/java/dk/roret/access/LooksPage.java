package dk.roret.access;

import dk.roret.web.Municipality;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The citizen reads who has looked at them, when and why. */
@Controller
@Only(Role.CITIZEN)
class LooksPage {

    private final CitizenLooks looks;
    private final Municipality municipality;
    private final Clock clock;

    LooksPage(CitizenLooks looks, Municipality municipality, Clock clock) {
        this.looks = looks;
        this.municipality = municipality;
        this.clock = clock;
    }

    @GetMapping("/access/looks")
    String show(
            Look look,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate before,
            Model model) {
        LocalDate day = before == null ? LocalDate.now(clock).plusDays(1) : before;
        List<DayOfLooks> days = looks.before(look, day);
        LocalDate oldest = days.isEmpty() ? day : days.getLast().date();
        model.addAttribute("days", days);
        model.addAttribute("own", looks.own(look));
        model.addAttribute("older", looks.anyBefore(look, oldest) ? oldest : null);
        model.addAttribute("newest", before == null);
        model.addAttribute("code", look.citizen().code());
        model.addAttribute("phone", municipality.phone());
        return "access/looks";
    }
}
