package dk.roret.referral;

import dk.roret.access.Look;
import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.offer.Offer;
import dk.roret.offer.OfferId;
import dk.roret.offer.OfferWords;
import dk.roret.offer.Offers;
import dk.roret.offer.Search;
import dk.roret.progress.Catalogues;
import dk.roret.progress.Theme;
import dk.roret.progress.Themes;
import dk.roret.setting.DisclosureRule;
import dk.roret.web.Done;
import dk.roret.web.Page;
import dk.roret.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

/** A new order: first the offer, found by what the citizen works on, then what it shall work on. */
@Controller
@Only({Role.CITIZEN, Role.CASEWORKER})
@RequestMapping({"/referral/new", "/referral/{citizen}/new"})
class NewOrderPage {

    private final Offers offers;
    private final OrderViews views;
    private final Ordering ordering;
    private final Catalogues catalogues;
    private final Themes themes;
    private final DisclosureRule disclosure;
    private final Clock clock;

    NewOrderPage(
            Offers offers,
            OrderViews views,
            Ordering ordering,
            Catalogues catalogues,
            Themes themes,
            DisclosureRule disclosure,
            Clock clock) {
        this.offers = offers;
        this.views = views;
        this.ordering = ordering;
        this.catalogues = catalogues;
        this.themes = themes;
        this.disclosure = disclosure;
        this.clock = clock;
    }

    /** @param all the offers that move none of the citizen's themes too */
    @GetMapping
    String choose(
            Look look,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean all,
            @ModelAttribute("page") Page page,
            Model model) {
        List<Theme> chosen = catalogues.today().themes(themes.chosen(look));
        List<Offer> found = offers.find(new Search(words.strip(), null, null, null, false), look.user());
        List<Offer> fitting = found.stream()
                .filter(offer -> moves(offer, chosen) > 0)
                .sorted(Comparator.comparing((Offer offer) -> moves(offer, chosen))
                        .reversed())
                .toList();
        model.addAttribute(
                "view",
                new ChooseView(
                        OrderView.place(look) + "/new",
                        OrderView.list(look.byCitizen(), look.citizen()),
                        look.byCitizen(),
                        views.firstName(look),
                        words.strip(),
                        chosen,
                        fitting,
                        found.stream().filter(offer -> !fitting.contains(offer)).toList(),
                        all || fitting.isEmpty() || !words.isBlank(),
                        new OfferWords(page.words(), disclosure.today(), LocalDate.now(clock))));
        return "referral/choose";
    }

    @GetMapping("/form")
    String write(Look look, @RequestParam String offer, Model model) {
        Offer chosen = views.offer(look, OfferId.of(offer));
        return form(look, chosen, views.begin(look, chosen), List.of(), model);
    }

    @PostMapping
    String place(
            Look look,
            @RequestParam String offer,
            @RequestParam(name = "theme", defaultValue = "") List<String> ticked,
            @RequestParam Map<String, String> fields,
            @RequestParam UUID request,
            RedirectAttributes next,
            HttpServletResponse response,
            Model model) {
        Offer chosen = views.offer(look, OfferId.of(offer));
        OrderForm form = new OrderForm(ticked, fields);
        Writer writer = Writer.of(look, clock.instant(), request, chosen.id(), form);
        return switch (ordering.place(writer, chosen.id(), form)) {
            case Outcome.Saved(OrderId id) -> {
                Done.say(next, form.citizenSaidYes() ? "referral.new.sent" : "referral.new.proposed");
                yield "redirect:" + OrderView.place(look) + "/orders/" + id;
            }
            case Outcome.Wrong(List<Problem> problems) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield form(look, chosen, form, problems, model);
            }
            case Outcome.Both both -> throw new IllegalStateException("A new order has no other: " + both);
        };
    }

    private String form(Look look, Offer offer, OrderForm form, List<Problem> problems, Model model) {
        model.addAttribute("address", OrderView.place(look) + "/new");
        model.addAttribute("mine", look.byCitizen());
        model.addAttribute("form", views.form(look, offer.id(), null, form, problems, null));
        return "referral/new";
    }

    private static long moves(Offer offer, List<Theme> themes) {
        return themes.stream().filter(theme -> offer.moves(theme.key())).count();
    }
}
