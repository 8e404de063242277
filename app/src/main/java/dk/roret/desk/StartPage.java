package dk.roret.desk;

import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.access.User;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Sends everybody who has signed in to where their day begins. */
@Controller
class StartPage {

    @GetMapping("/desk")
    @Only({
        Role.CITIZEN,
        Role.CASEWORKER,
        Role.COMPANY_CONSULTANT,
        Role.PROVIDER,
        Role.LEADER,
        Role.ANALYST,
        Role.COMMITTEE_MEMBER,
        Role.ADMINISTRATOR
    })
    String start(User user) {
        return "redirect:" + first(user.role());
    }

    static String first(Role role) {
        return switch (role) {
            case CITIZEN -> "/plan";
            case CASEWORKER -> ListState.PLACE;
            case COMPANY_CONSULTANT, PROVIDER -> "/offer";
            case LEADER, ANALYST, COMMITTEE_MEMBER -> "/outcome/survival";
            case ADMINISTRATOR -> "/desk/operations";
        };
    }
}
