package dk.roret.web;

import com.ibm.icu.text.NumberFormat;
import dk.roret.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Texts, dates, numbers and amounts in the reader's language. */
public record Words(Texts texts, Locale locale) {

    public static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    public String t(String key, Object... values) {
        return texts.get(locale, key, values);
    }

    public boolean danish() {
        return locale.getLanguage().equals("da");
    }

    /** torsdag 26. november */
    public String day(LocalDate date) {
        return date.format(pattern(danish() ? "EEEE d. MMMM" : "EEEE d MMMM"));
    }

    /** 26. november */
    public String dayOfYear(LocalDate date) {
        return date.format(pattern(danish() ? "d. MMMM" : "d MMMM"));
    }

    /** 16. til 29. november */
    public String span(LocalDate from, LocalDate until) {
        boolean sameMonth = from.getMonth() == until.getMonth();
        String first = sameMonth ? from.getDayOfMonth() + (danish() ? "." : "") : dayOfYear(from);
        return t("web.span", first, dayOfYear(until));
    }

    /** torsdag 26. nov. */
    public String weekday(LocalDate date) {
        return date.format(pattern(danish() ? "EEEE d. MMM" : "EEEE d MMM"));
    }

    /** 26. november 2026 */
    public String date(LocalDate date) {
        return date.format(pattern(danish() ? "d. MMMM yyyy" : "d MMMM yyyy"));
    }

    /** tor. 26. nov. */
    public String shortDay(LocalDate date) {
        return date.format(pattern(danish() ? "EEE d. MMM" : "EEE d MMM"));
    }

    /** 26. nov. */
    public String shortDate(LocalDate date) {
        return date.format(pattern(danish() ? "d. MMM" : "d MMM"));
    }

    /** 26. nov. 2026 */
    public String shortDateWithYear(LocalDate date) {
        return date.format(pattern(danish() ? "d. MMM yyyy" : "d MMM yyyy"));
    }

    /** 8.52 */
    public String clock(Instant moment) {
        return local(moment).format(pattern(danish() ? "H.mm" : "H:mm"));
    }

    /** torsdag 26. november kl. 10.30 */
    public String moment(Instant moment) {
        return t("web.moment", day(local(moment).toLocalDate()), clock(moment));
    }

    /** 26. nov. 2026 kl. 10.30 */
    public String shortMoment(Instant moment) {
        return t("web.moment", shortDateWithYear(local(moment).toLocalDate()), clock(moment));
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number).replace('-', '−');
    }

    /** At most the given decimals, and no sign but a true minus. */
    public String number(double number, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number).replace('-', '−');
    }

    /** 14.200 kr. */
    public String kroner(Money amount) {
        return t(
                "web.kroner",
                number(amount.kroner()
                        .setScale(0, java.math.RoundingMode.HALF_UP)
                        .longValueExact()));
    }

    /** 46 % */
    public String percent(double share) {
        return t("web.percent", number(BigDecimal.valueOf(share * 100).doubleValue(), 0));
    }

    private static ZonedDateTime local(Instant moment) {
        return moment.atZone(COPENHAGEN);
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }
}
