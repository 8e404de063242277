package dk.roret.effect.report;

import dk.roret.chart.Medium;
import dk.roret.effect.Interval;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** How the reader of a report is told: texts, numbers and dates in their language, on screen or paper, of few people or none. */
public final class Words {
    private static final String MINUS = "−";

    private final Language language;
    private final Disclosure small;
    private final Medium medium;
    private final Locale locale;
    private final Properties texts = new Properties();

    Words(Language language, Disclosure small, Medium medium) {
        this.language = language;
        this.small = small;
        this.medium = medium;
        this.locale = Locale.of(language.code(), language == Language.DA ? "DK" : "GB");
        var file = "report_" + language.code() + ".properties";
        try (var in = Objects.requireNonNull(Words.class.getResourceAsStream(file), file)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String language() {
        return language.code();
    }

    Disclosure small() {
        return small;
    }

    Medium medium() {
        return medium;
    }

    /** A text with its values; whole numbers may choose between one and many. */
    public String t(String key, Object... values) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("There is no text " + key);
        }
        return new MessageFormat(text, locale).format(values);
    }

    /** A text where there is one; what the register calls the thing itself where there is not. */
    String named(String kind, String name) {
        var key = kind + "." + name.replace(' ', '-');
        return texts.containsKey(key) ? t(key) : name;
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number).replace("-", MINUS);
    }

    /** Exactly so many decimals, a true minus, and no minus on a nought. */
    public String number(double number, int decimals) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        double scale = Math.pow(10, decimals);
        double rounded = Math.round(number * scale) / scale;
        return format.format(rounded + 0.0).replace("-", MINUS);
    }

    /** One decimal is what intervals on weeks bear. */
    String weeks(double weeks) {
        return number(weeks, 1);
    }

    String range(Interval interval) {
        return t("range", weeks(interval.lower()), weeks(interval.upper()));
    }

    /** Without decimals where there are none. */
    String plain(double number) {
        return number == Math.rint(number) ? number(number, 0) : number(number, 1);
    }

    /** Whole percent; what is there is never told as none. */
    String percent(double share) {
        boolean hidden = share > 0 && Math.round(100 * share) == 0;
        return hidden ? t("percent.under-one") : t("percent", number(100 * share, 0));
    }

    /** 46 % (40 to 51) */
    String percent(double share, Interval limits) {
        return t("percent.limits", percent(share), hundred(limits.lower()), hundred(limits.upper()));
    }

    String hundred(double share) {
        return number(100 * share, 0);
    }

    /** Up to twelve as a word. */
    String inWords(long number) {
        var words = t("number.words").split(",", -1);
        return number < words.length ? words[(int) number] : number(number);
    }

    static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    String date(LocalDate date) {
        var pattern = language == Language.DA ? "d. MMMM yyyy" : "d MMMM yyyy";
        return date.format(DateTimeFormatter.ofPattern(pattern, locale)).replace(' ', '\u00a0');
    }
}
