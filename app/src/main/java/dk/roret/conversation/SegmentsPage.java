package dk.roret.conversation;

import dk.roret.access.Only;
import dk.roret.access.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Leaders see how courses begin, and whether the rules suit those who work by them. */
@Controller
@Only({Role.LEADER, Role.ANALYST})
class SegmentsPage {

    private final SegmentShare segments;

    SegmentsPage(SegmentShare segments) {
        this.segments = segments;
    }

    @GetMapping("/conversation/segments")
    String show(Model model) {
        model.addAttribute("share", segments.share().orElse(null));
        model.addAttribute("until", segments.until());
        return "conversation/segments";
    }
}
