package dk.roret.progress;

import dk.roret.access.Look;
import dk.roret.citizen.Citizen;
import dk.roret.plan.HowItGoes;
import dk.roret.web.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the plan's page how it goes: the curves, what moved most in each theme, and the newest small successes. */
@Component
class ProgressNotice implements HowItGoes {

    private static final int MOST_SUCCESSES = 3;
    /** In pixels: as wide as a phone shows without shrinking. */
    private static final int WIDTH = 340;

    private final Progress progress;

    ProgressNotice(Progress progress) {
        this.progress = progress;
    }

    @Override
    public Notice notice(Look look, Citizen citizen, Page page) {
        ProgressView view = progress.view(look, citizen);
        ProgressWords words = new ProgressWords(page, view);
        List<Theme> themes = view.chosen().stream()
                .filter(theme -> !theme.series().isEmpty())
                .map(theme -> theme(theme, words))
                .toList();
        List<Success> successes = view.happenings().stream()
                .filter(one -> one.kind() == Happening.Kind.SUCCESS)
                .limit(MOST_SUCCESSES)
                .map(one -> new Success(words.day(one.on()), one.words()))
                .toList();
        boolean begin = view.chosen().isEmpty();
        boolean answer = themes.isEmpty();
        return new Notice(
                words.lead(),
                themes,
                successes,
                view.address() + (begin ? "/themes" : answer ? "/measure" : ""),
                begin
                        ? page.t("progress.themes.choose")
                        : answer ? view.t(page, "progress.measure.begin") : page.t("progress.see-all"));
    }

    private static Theme theme(ThemeView theme, ProgressWords words) {
        Page page = words.page();
        Optional<Series.Move> most = theme.citizens()
                .flatMap(series -> series.moves().stream().max(Comparator.comparingInt(Series.Move::steps)));
        return new Theme(
                theme.theme().name().in(page),
                new CurveFigure(page, words.view()).svg(theme, WIDTH),
                most.filter(move -> move.steps() != 0).map(words::before).orElse(""),
                most.map(words::now).orElse(""));
    }
}
