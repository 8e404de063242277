package dk.roret.offer;

import dk.roret.access.Only;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.setting.DisclosureRule;
import dk.roret.web.Page;
import dk.roret.web.Refused;
import dk.roret.web.Sheet;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The catalogue of offers, and each offer. */
@Controller
@Only({
    Role.CASEWORKER,
    Role.COMPANY_CONSULTANT,
    Role.LEADER,
    Role.PROVIDER,
    Role.COMMITTEE_MEMBER,
    Role.ANALYST,
    Role.ADMINISTRATOR
})
@RequestMapping(OfferPage.ADDRESS)
class OfferPage {

    static final String ADDRESS = "/offer";

    private final Offers offers;
    private final YearOfOffer years;
    private final DisclosureRule disclosure;
    private final MovableThemes themes;
    private final Clock clock;

    OfferPage(Offers offers, YearOfOffer years, DisclosureRule disclosure, MovableThemes themes, Clock clock) {
        this.offers = offers;
        this.years = years;
        this.disclosure = disclosure;
        this.themes = themes;
        this.clock = clock;
    }

    @GetMapping
    String catalogue(
            @ModelAttribute("search") Search search, @ModelAttribute("page") Page page, User user, Model model) {
        model.addAttribute("view", CatalogueView.of(search, offers, themes.all(page), user, words(page)));
        return "offer/catalogue";
    }

    @GetMapping("/excel")
    ResponseEntity<byte[]> excel(
            @ModelAttribute("search") Search search, @ModelAttribute("page") Page page, User user) {
        Sheet sheet = OfferView.catalogue(offers.find(search, user), words(page));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, Sheet.EXCEL)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(page.t("offer.file") + ".xlsx")
                                .build()
                                .toString())
                .body(Sheet.workbook(List.of(sheet)));
    }

    @GetMapping("/{offer}")
    String one(@PathVariable String offer, @ModelAttribute("page") Page page, User user, Model model) {
        Offer found = offers.get(OfferId.of(offer), user).orElseThrow(Refused::notFound);
        model.addAttribute("view", OfferView.of(found, years.latest(found.id()), words(page)));
        model.addAttribute("themes", themes.all(page));
        model.addAttribute("own", user.role() == Role.PROVIDER);
        return "offer/offer";
    }

    /** What the address asks for. A type that there is none of is passed over. */
    @ModelAttribute("search")
    Search search(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String provider,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "false") boolean closed) {
        return new Search(
                words.strip(),
                type(type),
                provider.isBlank() ? null : provider,
                theme.isBlank() ? null : theme,
                closed);
    }

    private OfferWords words(Page page) {
        return new OfferWords(page.words(), disclosure.today(), LocalDate.now(clock));
    }

    private static @Nullable OfferType type(String code) {
        return Arrays.stream(OfferType.values())
                .filter(type -> type.code().equals(code))
                .findAny()
                .orElse(null);
    }
}
