package dk.roret.progress;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the page for measuring asks.
 *
 * @param correcting the measurement that is being corrected
 * @param themes those that the citizen works on; in a correction, those that were answered
 * @param belief what a professional is asked about their own belief
 */
public record MeasureView(
        ProgressView view,
        @Nullable Measurement correcting,
        MeasureForm form,
        Rater.Professional self,
        List<Theme> themes,
        Optional<Indicator> belief) {

    static MeasureView of(ProgressView view, @Nullable Measurement before, MeasureForm form, Rater.Professional self) {
        boolean believes = view.believes() && form.as() == MeasureForm.As.SELF;
        return new MeasureView(
                view,
                before,
                form,
                self,
                before == null
                        ? view.chosen().stream().map(ThemeView::theme).toList()
                        : answered(view.catalogue(), before),
                believes ? Optional.of(view.catalogue().belief()) : Optional.empty());
    }

    private static List<Theme> answered(Catalogue catalogue, Measurement before) {
        return catalogue.themes(before.marks().stream()
                .map(mark -> mark.indicator().theme())
                .distinct()
                .toList());
    }

    /** The row of radios for an indicator. */
    public MeasureRow row(Indicator indicator, String label) {
        return new MeasureRow(
                MeasureForm.WHO,
                label,
                form.as() == MeasureForm.As.CITIZEN,
                form.level(indicator),
                correcting == null ? view.history().latest(indicator, rater()) : Optional.empty());
    }

    /** Whose mark of last time is shown: of another unit none, as the form does not know which. */
    private Predicate<Rater> rater() {
        return switch (form.as()) {
            case CITIZEN -> Rater::citizen;
            case SELF ->
                rater -> rater instanceof Rater.Professional one && one.unit().equals(self.unit());
            case OTHER -> rater -> false;
        };
    }
}
