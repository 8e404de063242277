package dk.roret;

import java.util.regex.Pattern;

/**
 * How hard a Danish text is to read: words per sentence, plus the share of words with more than six letters in per
 * cent. 24 and under is very easy, 25 to 34 easy (Björnsson's readability index).
 */
public final class Lix {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-’'.][\\p{L}\\p{N}]+)*");
    private static final Pattern LONG = Pattern.compile("\\p{L}(?:[-’']?\\p{L}){6,}");
    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<![0-9])(?<!\\b(?:fx|nr|kr|kl|stk|jf|tlf|Tlf))[.?!](?=\\s|$)");

    private Lix() {}

    public static double of(String text) {
        long words = WORD.matcher(text).results().count();
        long longWords = WORD.matcher(text)
                .results()
                .filter(word -> LONG.matcher(word.group()).matches())
                .count();
        long sentences = Math.max(1, SENTENCE_END.matcher(text).results().count());
        return words == 0 ? 0 : (double) words / sentences + 100.0 * longWords / words;
    }
}
