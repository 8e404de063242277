package dk.roret.segment;

import dk.roret.access.Only;
import dk.roret.access.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Leaders see how courses begin, and whether the rules suit those who work by them. */
@Controller
@Only({Role.LEADER, Role.ANALYST})
class SharesPage {

    static final String ADDRESS = "/segment/shares";

    private final Shares shares;

    SharesPage(Shares shares) {
        this.shares = shares;
    }

    @GetMapping(ADDRESS)
    String show(Model model) {
        model.addAttribute("share", shares.share().orElse(null));
        model.addAttribute("until", shares.until());
        return "segment/shares";
    }
}
