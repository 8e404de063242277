package dk.roret.access;

import dk.roret.web.Municipality;
import dk.roret.web.Pages;
import dk.roret.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** The page for a look that was refused: the same whether the citizen exists or not, with the ways to get access. */
@ControllerAdvice
class Refusals {

    private final Pages pages;
    private final Municipality municipality;
    private final EmergencyTerm term;
    private final Clock clock;
    private final List<WayIn> ways;

    Refusals(Pages pages, Municipality municipality, EmergencyTerm term, Clock clock, ObjectProvider<WayIn> ways) {
        this.pages = pages;
        this.municipality = municipality;
        this.term = term;
        this.clock = clock;
        this.ways = ways.orderedStream().toList();
    }

    @ExceptionHandler
    String refused(LookRefused refused, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        String back = request.getMethod().equals("GET") ? request.getRequestURI() : "/";
        return show(refused.citizen(), back, List.of(), "", request, model);
    }

    String show(
            CitizenId citizen,
            String back,
            List<Problem> problems,
            String typed,
            HttpServletRequest request,
            Model model) {
        Role role = SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                ? signedIn.getPrincipal().role()
                : Role.CITIZEN;
        model.addAttribute("page", pages.page(request));
        model.addAttribute(
                "refusal",
                new Refusal(
                        citizen,
                        back,
                        role.worksWithCitizens(),
                        ways.stream().filter(way -> way.roles().contains(role)).toList(),
                        municipality.phone(),
                        term.today().toMinutes(),
                        clock.instant(),
                        problems,
                        typed));
        return "access/look-refused";
    }
}
