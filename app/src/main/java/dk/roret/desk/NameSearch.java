package dk.roret.desk;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Finds people by parts of their names, however they are spelt. */
final class NameSearch {

    private NameSearch() {}

    /** Every word searched for is a part of the name. A name that is protected from the reader is never found. */
    static boolean matches(Optional<String> name, String search) {
        if (search.isBlank()) {
            return true;
        }
        String letters = letters(name.orElse(""));
        return Arrays.stream(letters(search).strip().split("\\s+")).allMatch(letters::contains);
    }

    /** The same letters for å and aa, for é and e, for large and small. */
    private static String letters(String text) {
        String composed = Normalizer2.getNFCInstance().normalize(text).toLowerCase(Locale.ROOT);
        return Normalizer2.getNFDInstance()
                .normalize(composed.replace("å", "aa"))
                .replaceAll("\\p{M}", "");
    }
}
