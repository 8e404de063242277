package dk.roret.desk;

import dk.roret.access.Persona;
import dk.roret.web.Open;
import dk.roret.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells a visitor what Roret is, and in the demo offers people to be. */
@Controller
@Open
class FrontPage {

    private final ObjectProvider<Persona.Cast> cast;
    private final Clock clock;

    FrontPage(ObjectProvider<Persona.Cast> cast, Clock clock) {
        this.cast = cast;
        this.clock = clock;
    }

    @GetMapping("/")
    String show(@ModelAttribute("page") Page page, Model model) {
        page.beginSession();
        Persona.Cast present = cast.getIfAvailable();
        model.addAttribute("personas", present == null ? List.of() : present.everyone());
        model.addAttribute("pictures", new FrontPictures(page, LocalDate.now(clock)));
        return "desk/front";
    }
}
