package dk.roret.web;

import java.io.Serializable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was just done, said once on the page that the visitor is sent on to. */
public record Done(String text, Object... values) implements Serializable {

    static final String KEY = "done";

    public static void say(RedirectAttributes next, String text, Object... values) {
        next.addFlashAttribute(KEY, new Done(text, values));
    }
}
