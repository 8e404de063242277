package dk.roret.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Puts the {@link Page} into every model. */
@ControllerAdvice
public class Pages {

    private final Texts texts;
    private final Municipality municipality;
    private final LocaleResolver locales;
    private final ResourceUrlProvider resources;
    private final List<MenuEntry> entries;

    Pages(
            Texts texts,
            Municipality municipality,
            LocaleResolver locales,
            ResourceUrlProvider resources,
            ObjectProvider<MenuEntry> entries) {
        this.texts = texts;
        this.municipality = municipality;
        this.locales = locales;
        this.resources = resources;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .toList();
    }

    @ModelAttribute("page")
    public Page page(HttpServletRequest request) {
        Visitor visitor = visitor();
        Words words = new Words(texts, locale(request));
        String query = request.getQueryString();
        return new Page(
                words,
                request.getRequestURI() + (query == null ? "" : "?" + query),
                municipality.name(),
                municipality.demo(),
                visitor,
                menu(request.getRequestURI(), visitor, words),
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                done(request, words),
                file -> "" + resources.getForLookupPath("/assets/" + file));
    }

    private Locale locale(HttpServletRequest request) {
        return locales.resolveLocale(request).getLanguage().equals("en") ? Texts.ENGLISH : Texts.DANISH;
    }

    private static @Nullable Visitor visitor() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof Visitor visitor ? visitor : null;
    }

    private List<Page.Place> menu(String address, @Nullable Visitor visitor, Words words) {
        if (visitor == null) {
            return List.of();
        }
        List<MenuEntry> shown =
                entries.stream().filter(entry -> entry.shownTo().test(visitor)).toList();
        String current = shown.stream()
                .map(MenuEntry::address)
                .filter(place -> address.equals(place) || address.startsWith(place + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return shown.stream()
                .map(entry -> new Page.Place(
                        entry.address(), words.t(entry.text()), entry.address().equals(current)))
                .toList();
    }

    private static @Nullable String done(HttpServletRequest request, Words words) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(Done.KEY) instanceof Done done ? words.t(done.text(), done.values()) : null;
    }
}
