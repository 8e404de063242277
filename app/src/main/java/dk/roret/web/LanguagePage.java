package dk.roret.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Switches language, and goes back to where the visitor was. */
@Controller
@Open
class LanguagePage {

    private final LocaleResolver locales;

    LanguagePage(LocaleResolver locales) {
        this.locales = locales;
    }

    @GetMapping("/web/language")
    String change(
            @RequestParam(defaultValue = "da") String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        locales.setLocale(request, response, Locale.of(to.equals("en") ? "en" : "da"));
        return "redirect:" + (ownAddress(back) ? back : "/");
    }

    /** Only a path on this site: never another site's address. */
    static boolean ownAddress(String address) {
        return address.matches("/(?![/\\\\])[\\x21-\\x7e]*") && !address.contains("\\");
    }
}
