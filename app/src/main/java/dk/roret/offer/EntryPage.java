package dk.roret.offer;

import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.web.Done;
import dk.roret.web.Page;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a provider keeps its own offers: its words beside a delivered one, or one that it makes itself. */
@Controller
@Only(Role.PROVIDER)
@RequestMapping(OfferPage.ADDRESS)
class EntryPage {

    private final Offers offers;
    private final Entries entries;
    private final MovableThemes themes;

    EntryPage(Offers offers, Entries entries, MovableThemes themes) {
        this.offers = offers;
        this.entries = entries;
        this.themes = themes;
    }

    @GetMapping("/new")
    String add(@ModelAttribute("page") Page page, Model model) {
        return form(null, EntryForm.empty(), List.of(), null, page, model);
    }

    @PostMapping("/new")
    String add(
            @RequestParam(name = "theme", defaultValue = "") List<String> chosen,
            @RequestParam Map<String, String> fields,
            @RequestParam UUID request,
            @ModelAttribute("page") Page page,
            User user,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        EntryForm form = new EntryForm(chosen, fields, true);
        List<Problem> problems = new ArrayList<>();
        EntryForm.Draft typed = form.read(known(page), problems);
        if (typed == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(null, form, problems, null, page, model);
        }
        return saved(entries.add(user, typed, change(request, typed)), next);
    }

    @GetMapping("/{offer}/entry")
    String edit(@PathVariable String offer, @ModelAttribute("page") Page page, User user, Model model) {
        Offer now = own(offer, user);
        return form(now, EntryForm.of(now), List.of(), null, page, model);
    }

    @PostMapping("/{offer}/entry")
    String edit(
            @PathVariable String offer,
            @RequestParam(name = "theme", defaultValue = "") List<String> chosen,
            @RequestParam Map<String, String> fields,
            @RequestParam UUID request,
            @ModelAttribute("page") Page page,
            User user,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        Offer now = own(offer, user);
        EntryForm form = new EntryForm(chosen, fields, now.own());
        List<Problem> problems = new ArrayList<>();
        EntryForm.Draft typed = form.read(known(page), problems);
        if (typed == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(now, form, problems, null, page, model);
        }
        return switch (entries.edit(user, now, form.revision(), typed, change(request, typed))) {
            case Entries.Outcome.Saved saved -> saved(saved, next);
            case Entries.Outcome.Both _ -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                yield form(now, form.onTopOf(now.entry()), List.of(), now.entry(), page, model);
            }
        };
    }

    /** Every version of what the provider has said. */
    @GetMapping("/{offer}/versions")
    String versions(@PathVariable String offer, @ModelAttribute("page") Page page, User user, Model model) {
        Offer now = own(offer, user);
        model.addAttribute("offer", now);
        model.addAttribute("versions", entries.versions(now));
        model.addAttribute("themes", themes.all(page));
        return "offer/versions";
    }

    private Offer own(String offer, User user) {
        return offers.get(OfferId.of(offer), user).orElseThrow(Refused::notFound);
    }

    private List<String> known(Page page) {
        return themes.all(page).stream().map(MovableThemes.Named::key).toList();
    }

    /** Names the change: the same form sent twice with the same content is one, with other words another. */
    private static UUID change(UUID form, EntryForm.Draft typed) {
        return UUID.nameUUIDFromBytes((form + " " + typed).getBytes(StandardCharsets.UTF_8));
    }

    private static String saved(Entries.Outcome outcome, RedirectAttributes next) {
        if (!(outcome instanceof Entries.Outcome.Saved(OfferId offer))) {
            throw new IllegalStateException("A new offer has no other: " + outcome);
        }
        Done.say(next, "offer.entry.saved");
        return "redirect:" + OfferPage.ADDRESS + "/" + offer;
    }

    /** @param theirs what a colleague saved meanwhile */
    private String form(
            @Nullable Offer offer,
            EntryForm form,
            List<Problem> problems,
            @Nullable Entry theirs,
            Page page,
            Model model) {
        model.addAttribute("offer", offer);
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("theirs", theirs);
        model.addAttribute("themes", themes.all(page));
        model.addAttribute("types", Arrays.asList(OfferType.values()));
        return "offer/entry";
    }
}
