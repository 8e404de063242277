package dk.roret.progress;

import dk.roret.web.Page;

/** The same words in both languages. */
public record Wording(String da, String en) {

    public String in(Page page) {
        return page.words().danish() ? da : en;
    }
}
