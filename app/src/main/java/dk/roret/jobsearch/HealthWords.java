package dk.roret.jobsearch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Words of health, which never go on a leaflet for employers: an employer may ask about illness only where it matters to
 * the work, and may not be told by us.
 */
final class HealthWords {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static final String MORE = "*";

    private final List<String> words;

    HealthWords() {
        try (InputStream file = Objects.requireNonNull(HealthWords.class.getResourceAsStream("health-words.txt"))) {
            words = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first word of health in a text, as it is written there. */
    Optional<String> first(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(word -> words.stream().anyMatch(listed -> matches(word.toLowerCase(Locale.ROOT), listed)))
                .findFirst();
    }

    private static boolean matches(String word, String listed) {
        boolean open = listed.endsWith(MORE);
        String text = open ? listed.substring(0, listed.length() - 1) : listed;
        if (text.startsWith(MORE)) {
            return open ? word.contains(text.substring(1)) : word.endsWith(text.substring(1));
        }
        return open ? word.startsWith(text) : word.equals(text);
    }
}
