package dk.roret.desk;

import com.ibm.icu.text.Collator;
import dk.roret.web.Texts;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/** The orders that a list of citizens can have. Whatever has no value comes last, and equals are in order of name. */
final class RowOrder {

    private RowOrder() {}

    static Comparator<CitizenRow> of(ListState state, LocalDate today) {
        Comparator<CitizenRow> order = switch (state.sort()) {
            case NEED -> byNeed(today);
            case NAME -> byText(CitizenRow::name);
            case BENEFIT ->
                Comparator.comparingInt((CitizenRow row) ->
                                row.benefit().map(Enum::ordinal).orElse(Integer.MAX_VALUE))
                        .thenComparing(CitizenRow::week);
            case CONTACT ->
                Comparator.comparing((CitizenRow row) -> row.contact() == null
                        ? LocalDateTime.MAX
                        : row.contact().day().atTime(row.contact().starts()));
            case CASEWORKER -> byText(row -> Optional.ofNullable(row.caseworker()));
        };
        return (state.falling() ? order.reversed() : order).thenComparing(byText(CitizenRow::name));
    }

    private static Comparator<CitizenRow> byNeed(LocalDate today) {
        return Comparator.comparing((CitizenRow row) -> row.urgency(today))
                .thenComparing(row -> row.needs().isEmpty())
                .thenComparing(row -> row.need().map(Need::day).orElse(LocalDate.MAX));
    }

    /** As Danes put names: æ, ø and å last, aa as å. */
    private static Comparator<CitizenRow> byText(Function<CitizenRow, Optional<String>> text) {
        Collator danish = Collator.getInstance(Texts.DANISH);
        return Comparator.comparing((CitizenRow row) -> text.apply(row).isEmpty())
                .thenComparing(row -> text.apply(row).orElse(""), danish::compare);
    }
}
