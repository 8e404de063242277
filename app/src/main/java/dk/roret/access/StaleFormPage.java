package dk.roret.access;

import dk.roret.web.Open;
import dk.roret.web.Refused;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** A form that lay open too long, or came from elsewhere: nothing is saved, and what was typed can be copied. */
@Controller
@Open
class StaleFormPage {

    static final String ADDRESS = "/access/stale-form";

    private static final Pattern OWN_PATH = Pattern.compile("https?://[^/]+(/[A-Za-z0-9][\\w/.-]*)([?#].*)?");

    @RequestMapping(ADDRESS)
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (request.getDispatcherType() != DispatcherType.FORWARD) {
            throw Refused.notFound();
        }
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        model.addAttribute("typed", typed(request));
        model.addAttribute("back", back(request));
        return "access/stale-form";
    }

    /** What a person may have written: not ids, dates, choices or the token. */
    private static List<String> typed(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !field.getKey().startsWith("_"))
                .flatMap(field -> Arrays.stream(field.getValue()))
                .filter(value -> value.strip().contains(" "))
                .toList();
    }

    /** The page that the form stood on; only its path counts, so the link stays on this site. */
    private static String back(HttpServletRequest request) {
        Matcher referer = OWN_PATH.matcher(Objects.requireNonNullElse(request.getHeader("Referer"), ""));
        return referer.matches() ? referer.group(1) : "/";
    }
}
