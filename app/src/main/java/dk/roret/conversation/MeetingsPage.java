package dk.roret.conversation;

import dk.roret.access.Access;
import dk.roret.access.Ground;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.access.User;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The joint meetings that one is invited to and that are open. */
@Controller
@Only(Role.CASEWORKER)
class MeetingsPage {

    private final Invitations invitations;
    private final Access access;

    MeetingsPage(Invitations invitations, Access access) {
        this.invitations = invitations;
        this.access = access;
    }

    @GetMapping("/conversation/meetings")
    String show(User user, Model model) {
        List<Invitations.Meeting> meetings = invitations.meetings(user);
        access.listed(
                user,
                meetings.stream().map(Invitations.Meeting::citizen).distinct().toList(),
                Ground.INVITED,
                "GET /conversation/meetings");
        model.addAttribute("meetings", meetings);
        return "conversation/meetings";
    }
}
