package dk.roret.access;

import dk.roret.web.Municipality;
import dk.roret.web.Open;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in: one button for each kind of person. */
@Controller
@Open
@ConditionalOnProperty(name = "roret.demo", havingValue = "false", matchIfMissing = true)
class SignInPage {

    private final Provider provider;
    private final Municipality municipality;

    SignInPage(Provider provider, Municipality municipality) {
        this.provider = provider;
        this.municipality = municipality;
    }

    @GetMapping(SecurityRules.SIGN_IN)
    String show(Model model) {
        model.addAttribute("doors", provider.doors());
        model.addAttribute("phone", municipality.phone());
        return "access/sign-in";
    }
}
