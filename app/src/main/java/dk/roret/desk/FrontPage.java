package dk.roret.desk;

import dk.roret.access.Persona;
import dk.roret.web.Open;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells a visitor what Roret is, and in the demo offers people to be. */
@Controller
@Open
class FrontPage {

    private final ObjectProvider<Persona.Cast> cast;

    FrontPage(ObjectProvider<Persona.Cast> cast) {
        this.cast = cast;
    }

    @GetMapping("/")
    String show(Model model) {
        Persona.Cast present = cast.getIfAvailable();
        model.addAttribute("personas", present == null ? List.of() : present.everyone());
        return "desk/front";
    }
}
