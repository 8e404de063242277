package dk.roret.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the municipality owes everybody to tell: how it looks after information, and who can use these pages. */
@Controller
@Open
class PlainPages {

    private final Municipality municipality;

    PlainPages(Municipality municipality) {
        this.municipality = municipality;
    }

    @GetMapping("/web/privacy")
    String privacy(Model model) {
        model.addAttribute("phone", municipality.phone());
        return "web/privacy";
    }

    /** The address that the law's own tool gives the accessibility statement. */
    @GetMapping("/was")
    String accessibility(Model model) {
        model.addAttribute("phone", municipality.phone());
        return "web/accessibility";
    }
}
