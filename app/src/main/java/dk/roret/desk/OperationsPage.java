package dk.roret.desk;

import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.web.Page;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells an administrator how the house is doing, and what to do when something is not well. */
@Controller
@Only(Role.ADMINISTRATOR)
class OperationsPage {

    private final Operations operations;

    OperationsPage(Operations operations) {
        this.operations = operations;
    }

    @GetMapping("/desk/operations")
    String show(@ModelAttribute("page") Page page, Model model) {
        List<Check> checks = operations.checks(page.words());
        model.addAttribute("checks", checks);
        model.addAttribute(
                "unwell",
                checks.stream()
                        .filter(check -> check.state() != Check.State.WELL)
                        .count());
        return "desk/operations";
    }
}
