package dk.roret.conversation;

import dk.roret.access.Only;
import dk.roret.access.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Leaders see how much of the contact the citizens ask for themselves. */
@Controller
@Only({Role.LEADER, Role.ANALYST})
class ContactPage {

    private final ContactShare contact;

    ContactPage(ContactShare contact) {
        this.contact = contact;
    }

    @GetMapping("/conversation/contact")
    String show(Model model) {
        model.addAttribute("share", contact.share().orElse(null));
        model.addAttribute("until", contact.until());
        return "conversation/contact";
    }
}
