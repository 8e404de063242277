package dk.roret.road;

import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.benefit.Benefit;
import dk.roret.web.Done;
import dk.roret.web.Page;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The target groups: who they are, what stops them, what helps them. */
@Controller
@Only({Role.CASEWORKER, Role.COMPANY_CONSULTANT, Role.LEADER, Role.COMMITTEE_MEMBER, Role.ANALYST, Role.ADMINISTRATOR})
@RequestMapping(GroupsPage.ADDRESS)
class GroupsPage {

    static final String ADDRESS = "/road/groups";

    private static final List<String> BENEFITS =
            Arrays.stream(Benefit.values()).map(Benefit::code).toList();

    private final TargetGroups groups;
    private final Effects effects;
    private final Clock clock;

    GroupsPage(TargetGroups groups, Effects effects, Clock clock) {
        this.groups = groups;
        this.effects = effects;
        this.clock = clock;
    }

    @GetMapping
    String show(User user, @ModelAttribute(name = "page", binding = false) Page page, Model model) {
        model.addAttribute(
                "view", new GroupsView(page, groups.standing(), effects.byGroup(), RoadPage.mayPropose(user)));
        return "road/groups";
    }

    @GetMapping("/form")
    @Only({Role.LEADER, Role.ADMINISTRATOR})
    String form(
            @RequestParam(defaultValue = "") String key,
            @ModelAttribute(name = "page", binding = false) Page page,
            Model model) {
        GroupForm form = key.isEmpty()
                ? GroupForm.fresh(today())
                : groups.standing().stream()
                        .filter(group -> group.key().equals(key))
                        .findAny()
                        .map(group -> GroupForm.of(group, today()))
                        .orElseThrow(Refused::notFound);
        return form(form, List.of(), model);
    }

    @PostMapping
    @Only({Role.LEADER, Role.ADMINISTRATOR})
    String write(
            GroupForm form,
            @RequestParam UUID request,
            User user,
            @ModelAttribute(name = "page", binding = false) Page page,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        List<Problem> problems = new ArrayList<>();
        List<String> keys = groups.standing().stream().map(TargetGroup::key).toList();
        Optional<TargetGroup> group = form.read(today(), keys, BENEFITS, problems);
        if (group.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, problems, model);
        }
        groups.write(group.get(), form.ends() == null, user, request);
        Done.say(
                next,
                form.ends() == null ? "road.group.done" : "road.group.ended",
                group.get().name(),
                page.words().date(group.get().from()));
        return "redirect:" + ADDRESS;
    }

    private static String form(GroupForm form, List<Problem> problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("benefits", Arrays.asList(Benefit.values()));
        model.addAttribute("readiness", GroupForm.READINESS);
        return "road/group-form";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
