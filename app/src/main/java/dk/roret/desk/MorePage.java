package dk.roret.desk;

import dk.roret.access.Only;
import dk.roret.access.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The citizen's other places, which the menu has no room for. */
@Controller
@Only(Role.CITIZEN)
class MorePage {

    @GetMapping("/desk/more")
    String show() {
        return "desk/more";
    }
}
