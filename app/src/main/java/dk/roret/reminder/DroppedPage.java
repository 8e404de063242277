package dk.roret.reminder;

import dk.roret.access.Only;
import dk.roret.access.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells an administrator how many reminders were not sent and why, of nobody in particular. */
@Controller
@Only(Role.ADMINISTRATOR)
class DroppedPage {

    private final Mails mails;

    DroppedPage(Mails mails) {
        this.mails = mails;
    }

    @GetMapping("/reminder/dropped")
    String show(Model model) {
        model.addAttribute("counts", mails.missed());
        return "reminder/dropped";
    }
}
