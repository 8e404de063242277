package dk.roret.outcome;

import dk.roret.chart.Medium;
import dk.roret.effect.economy.Account;
import dk.roret.effect.economy.Dimension;
import dk.roret.effect.economy.Payer;
import dk.roret.effect.economy.Value.Kroner;
import dk.roret.effect.report.Grid;
import dk.roret.effect.report.OfferView;
import dk.roret.effect.report.Pages;
import dk.roret.web.Sheet;
import dk.roret.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The page of one offer: what the engine's figures say of it, and what that is worth.
 *
 * @param lead how much, how sure, and whether it pays
 * @param kroner what it means in kroner; without rows where it is not known
 * @param otherwise what was measured beside weeks and kroner
 * @param gains who has most use of it, breakdown by breakdown
 */
public record OfferFigures(
        String offer,
        OfferView view,
        String lead,
        Sheet kroner,
        List<String> otherwise,
        List<Gain> gains,
        Reading reading,
        List<Sheet> sheets) {

    private static final List<String> FIGURES = List.of(
            "weeks", "stays", "exits", "saved-kroner", "cost", "net", "progression", "experience", "groups", "balance");

    /** The longest name that a worksheet may have. */
    private static final int LONGEST = 31;

    /** The groups of one breakdown. */
    public record Gain(String name, OfferView.Groups groups) {}

    static @Nullable OfferFigures of(Told told, String offer, Words words, Medium medium) {
        OfferView view = told.pages(Cut.TARGET_GROUP, words, medium).offer(offer);
        Figure whole = told.figures().stream()
                .filter(figure -> figure.cut() == Cut.OFFER)
                .findAny()
                .orElse(null);
        if (view == null || whole == null) {
            return null;
        }
        Pages pages = told.pages(Cut.AGE, words, medium);
        List<Gain> gains = new ArrayList<>();
        if (view.groups() != null) {
            gains.add(new Gain(words.t("outcome.cut.target_group"), view.groups()));
        }
        OfferView byAge = pages.offer(offer);
        if (byAge != null && byAge.groups() != null) {
            gains.add(new Gain(words.t("outcome.cut.age"), byAge.groups()));
        }
        Worth worth = whole.worth();
        WorthWords numbers = new WorthWords(words);
        Reading reading = Reading.of(told.head(), pages, FIGURES, words);
        Sheet kroner = kroner(worth, numbers);
        return new OfferFigures(
                offer,
                view,
                view.lead() + " " + numbers.pays(worth == null ? null : worth.account(Payer.MUNICIPALITY)),
                kroner,
                otherwise(worth, numbers),
                gains,
                reading,
                sheets(view, kroner, gains, reading, words));
    }

    private static Sheet kroner(@Nullable Worth worth, WorthWords numbers) {
        Words words = numbers.words();
        List<List<Object>> rows = new ArrayList<>();
        Kroner municipality = worth == null ? null : worth.of(Payer.MUNICIPALITY);
        Kroner state = worth == null ? null : worth.of(Payer.STATE);
        Account account = worth == null ? null : worth.account(Payer.MUNICIPALITY);
        if (worth != null && municipality != null && state != null) {
            rows.add(row(numbers, "municipality", municipality.saved()));
            WorthWords.Said cost = numbers.cost(worth);
            rows.add(List.of(
                    words.t("outcome.kroner.cost"), cost.value().isEmpty() ? cost.small() : "−" + cost.value(), ""));
            if (account != null && account.shrunken() != null) {
                rows.add(row(numbers, "net", Objects.requireNonNull(account.shrunken())));
            }
            rows.add(row(numbers, "state", state.saved()));
        }
        return new Sheet(
                words.t("outcome.kroner.each"),
                List.of(
                        words.t("outcome.kroner.what"),
                        words.t("outcome.kroner.each"),
                        words.t("outcome.kroner.interval")),
                rows,
                List.of());
    }

    private static List<Object> row(WorthWords numbers, String name, dk.roret.effect.Difference amount) {
        return List.of(
                numbers.words().t("outcome.kroner." + name),
                numbers.kroner(amount.value()),
                numbers.kroner(amount.interval()));
    }

    private static List<String> otherwise(@Nullable Worth worth, WorthWords numbers) {
        return List.of(numbers.sentence(worth, Dimension.PROGRESSION), numbers.sentence(worth, Dimension.EXPERIENCE));
    }

    private static List<Sheet> sheets(OfferView view, Sheet kroner, List<Gain> gains, Reading reading, Words words) {
        List<Sheet> sheets = new ArrayList<>();
        List<String> notes = new ArrayList<>(List.of(view.title(), view.lead()));
        notes.addAll(reading.notes());
        add(sheets, words.t("outcome.sheet.saved"), view.saved().table(), notes);
        add(
                sheets,
                words.t("outcome.sheet.stays"),
                view.stays().table(),
                view.stays().says());
        add(
                sheets,
                words.t("outcome.sheet.exits"),
                view.exits().table(),
                view.exits().says());
        if (!kroner.rows().isEmpty()) {
            sheets.add(kroner);
        }
        for (Gain gain : gains) {
            sheets.add(new Sheet(
                    shortened(gain.name()),
                    List.of(
                            gain.name(),
                            words.t("outcome.column.matched"),
                            words.t("outcome.column.verdict"),
                            words.t("outcome.figure.weeks"),
                            words.t("outcome.kroner.interval")),
                    gain.groups().rows().stream()
                            .map(row -> List.<Object>of(
                                    row.name(), row.counts(), row.verdict(), row.weeks(), row.interval()))
                            .toList(),
                    List.of(gain.groups().says())));
        }
        add(
                sheets,
                words.t("outcome.sheet.balance"),
                view.balance().table(),
                view.balance().says());
        return sheets;
    }

    private static void add(List<Sheet> sheets, String name, @Nullable Grid grid, List<String> notes) {
        if (grid != null) {
            sheets.add(new Sheet(
                    shortened(name),
                    grid.head(),
                    grid.rows().stream().map(List::<Object>copyOf).toList(),
                    notes));
        }
    }

    private static String shortened(String name) {
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
