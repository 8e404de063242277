package dk.roret.reminder;

import dk.roret.web.Open;
import dk.roret.web.Page;
import dk.roret.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Where the links in mails lead; nobody has to sign in, and nothing about anybody is shown. Opening a link changes
 * nothing, since programs that look mails through for harm open links too: it takes the button. The button that mail
 * programs make of the header (RFC 8058) posts at once, without the page and its token.
 */
@Controller
@Open
class LinkPage {

    private final Subscriptions subscriptions;

    LinkPage(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @GetMapping("/reminder/confirm/{secret}")
    String confirm(
            @PathVariable String secret, @ModelAttribute(name = "page", binding = false) Page page, Model model) {
        if (!subscriptions.canConfirm(new Secret(secret))) {
            throw old();
        }
        return question(page, model, "reminder.confirm");
    }

    @PostMapping("/reminder/confirm/{secret}")
    String confirmed(@PathVariable String secret, Model model) {
        if (!subscriptions.confirm(new Secret(secret))) {
            throw old();
        }
        return answer(model, "reminder.confirmed");
    }

    @GetMapping("/reminder/stop/{secret}")
    String stop(@PathVariable String secret, @ModelAttribute(name = "page", binding = false) Page page, Model model) {
        if (!subscriptions.hasLink(new Secret(secret))) {
            throw old();
        }
        return question(page, model, "reminder.stop");
    }

    @PostMapping("/reminder/stop/{secret}")
    String stopped(@PathVariable String secret, Model model) {
        if (!subscriptions.stop(new Secret(secret))) {
            throw old();
        }
        return answer(model, "reminder.stopped");
    }

    private static String question(Page page, Model model, String text) {
        page.beginSession();
        model.addAttribute("text", text);
        model.addAttribute("button", page.t(text + ".button"));
        return "reminder/link";
    }

    private static String answer(Model model, String text) {
        model.addAttribute("text", text);
        return "reminder/link";
    }

    private static Refused old() {
        return new Refused(HttpStatus.NOT_FOUND, "REM-06", "reminder.link-old");
    }
}
