package dk.roret.reminder;

import java.util.Locale;

/** What a citizen wants to be reminded of, where and in which language. */
public record Wish(String address, Locale language, boolean conversations, boolean steps) {

    public boolean danish() {
        return language.getLanguage().equals("da");
    }
}
