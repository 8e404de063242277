package dk.roret.effect.report;

import dk.roret.chart.Medium;
import dk.roret.effect.economy.Economy;
import dk.roret.effect.economy.OfferEconomy;
import dk.roret.effect.register.Evaluation;
import dk.roret.effect.register.Judgement;
import dk.roret.effect.table.BadInput;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes an evaluation as a page for all offers and a page for each. The pages ask for nothing outside themselves. */
public final class Report {
    private static final String FIRST = "index.html";
    private static final String GENERATOR = "<meta name=\"generator\" content=\"Roret effect\">";
    private static final String TEMPLATES = "dk.roret.effect.report.templates";
    private static final String OFFER_PAGES = "offer-[0-9]*.html";

    private final Path folder;
    private final Words words;
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Report.class.getClassLoader(), TEMPLATES);
    private final String style = Style.withTypeface();

    private Report(Path folder, Language language) {
        this.folder = folder;
        this.words = new Words(language, Disclosure.OF_A_REPORT, Medium.SCREEN);
    }

    /**
     * @param evaluation with {@link Evaluation.Detail#COURSES}
     * @param asTreated as it was evaluated
     * @param worth as it was judged, in weeks
     * @param folder made where it is not there; an earlier report in it is replaced
     * @throws BadInput where the folder holds something else, or cannot be written in
     */
    public static void write(
            Evaluation evaluation,
            List<Judgement> judgements,
            boolean asTreated,
            @Nullable Double worth,
            Path folder,
            Language language) {
        new Report(folder, language).write(Offers.inFiles(evaluation, judgements, asTreated, worth), null);
    }

    /**
     * The same with what each offer is worth in kroner.
     *
     * @param economy with {@link Evaluation.Detail#COURSES}
     * @param question that it answers
     * @throws BadInput as above
     */
    public static void write(Economy economy, Economy.Question question, Path folder, Language language) {
        var judgements = economy.offers().stream().map(OfferEconomy::judgement).toList();
        new Report(folder, language)
                .write(
                        Offers.inFiles(economy.evaluation(), judgements, question.asTreated(), question.worth()),
                        economy);
    }

    /** Turns a folder away that holds anything but an earlier report: before the long work, not after it. */
    public static void refuseUnusable(Path folder) {
        try {
            if (!Files.exists(folder)) {
                return;
            }
            if (!Files.isDirectory(folder)) {
                throw new BadInput("--report " + folder + " is a file; name a folder");
            }
            try (var files = Files.list(folder)) {
                if (files.findAny().isPresent() && !isReport(folder)) {
                    throw new BadInput("--report " + folder
                            + " holds other files; name a new folder, or that of an earlier report");
                }
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static boolean isReport(Path folder) throws IOException {
        var first = folder.resolve(FIRST);
        return Files.isRegularFile(first) && Files.readString(first).contains(GENERATOR);
    }

    private void write(Offers offers, @Nullable Economy economy) {
        refuseUnusable(folder);
        var kroner = economy == null ? null : new KronerWords(words, economy);
        try {
            Files.createDirectories(folder);
            try (var earlier = Files.newDirectoryStream(folder, OFFER_PAGES)) {
                for (var page : earlier) {
                    Files.delete(page);
                }
            }
            for (var offer : offers.told()) {
                var view = new OfferPages(offers, words, kroner).view(offer);
                Files.writeString(folder.resolve(offers.address(offer)), page("offer.jte", view));
            }
            Files.writeString(
                    folder.resolve(FIRST), page("overview.jte", new OverviewPage(offers, words, kroner).view()));
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static BadInput unwritable(Path folder, IOException e) {
        return new BadInput("--report " + folder + " cannot be written in: " + e.getMessage(), e);
    }

    private String page(String template, Object view) {
        var out = new StringOutput();
        engine.render(template, Map.of("words", words, "style", style, "view", view), out);
        return out.toString();
    }
}
