package dk.roret.plan;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.citizen.Citizens;
import dk.roret.web.Done;
import dk.roret.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What runs beside the plan, written by hand. */
@Controller
@Only({Role.CITIZEN, Role.CASEWORKER})
@RequestMapping({"/plan/tracks", "/plan/{citizen}/tracks"})
class TrackPage {

    private final PlanService plans;
    private final TrackService tracks;
    private final Citizens citizens;

    TrackPage(PlanService plans, TrackService tracks, Citizens citizens) {
        this.plans = plans;
        this.tracks = tracks;
        this.citizens = citizens;
    }

    @GetMapping
    @Only({Role.CITIZEN, Role.CASEWORKER, Role.LEADER})
    String list(Look look, Model model) {
        model.addAttribute("view", plans.view(look, citizens.get(look)));
        model.addAttribute("tracks", tracks.list(look));
        return "plan/tracks";
    }

    @GetMapping("/new")
    String add(Look look, Model model) {
        return form(look, null, TrackForm.EMPTY, null, List.of(), model);
    }

    @PostMapping
    String add(
            Look look,
            TrackForm form,
            @RequestParam UUID request,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        return after(tracks.add(plans.writer(look, request, form), form), look, null, form, next, response, model);
    }

    @GetMapping("/{track}")
    String edit(Look look, @PathVariable UUID track, Model model) {
        Track now = tracks.get(look, new TrackId(track));
        return form(look, now.id(), TrackForm.of(now), null, List.of(), model);
    }

    @PostMapping("/{track}")
    String edit(
            Look look,
            @PathVariable UUID track,
            TrackForm form,
            @RequestParam UUID request,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        TrackId id = new TrackId(track);
        return after(tracks.edit(plans.writer(look, request, form), id, form), look, id, form, next, response, model);
    }

    @PostMapping("/{track}/remove")
    String remove(Look look, @PathVariable UUID track, @RequestParam UUID request, RedirectAttributes next) {
        tracks.remove(plans.writer(look, request), new TrackId(track));
        Done.say(next, "plan.track.removed");
        return "redirect:" + PlanView.address(look) + "/tracks";
    }

    private String after(
            Outcome outcome,
            Look look,
            @Nullable TrackId track,
            TrackForm form,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        return switch (outcome) {
            case Outcome.Wrong(List<Problem> problems) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(look, track, form, null, problems, model);
            }
            case Outcome.Both(int standing) -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                Track theirs = track == null ? null : tracks.get(look, track);
                yield form(look, track, form.onTopOf(standing), theirs, List.of(), model);
            }
            case Outcome.Saved _ -> {
                Done.say(next, "plan.track.saved");
                yield "redirect:" + PlanView.address(look) + "/tracks";
            }
        };
    }

    /** @param theirs what somebody else saved meanwhile */
    private String form(
            Look look,
            @Nullable TrackId track,
            TrackForm form,
            @Nullable Track theirs,
            List<Problem> problems,
            Model model) {
        model.addAttribute("view", plans.view(look, citizens.get(look)));
        model.addAttribute("track", track);
        model.addAttribute("form", form);
        model.addAttribute("theirs", theirs);
        model.addAttribute("problems", problems);
        return "plan/track-form";
    }
}
