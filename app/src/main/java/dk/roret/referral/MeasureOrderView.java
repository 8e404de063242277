package dk.roret.referral;

import dk.roret.progress.History;
import dk.roret.progress.Indicator;
import dk.roret.progress.Level;
import dk.roret.progress.MeasureRow;
import dk.roret.progress.Rater;
import dk.roret.progress.Theme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a provider is asked to measure.
 *
 * @param themes those that were ordered
 * @param self as whom the provider measures
 */
public record MeasureOrderView(OrderView order, List<Theme> themes, History history, Rater.Professional self) {

    /** Begins the names of the fields with the steps. */
    static final String WHO = "provider";

    /** The row of radios for an indicator, with the provider's own mark of last time. */
    public MeasureRow row(Indicator indicator, String label) {
        return new MeasureRow(
                WHO,
                label,
                false,
                ticked(indicator),
                history.latest(
                        indicator,
                        rater -> rater instanceof Rater.Professional one
                                && one.unit().equals(self.unit())));
    }

    private @Nullable Level ticked(Indicator indicator) {
        String typed = order.typed(dk.roret.progress.Answer.field(WHO, indicator));
        return typed.matches("[1-5]") ? new Level(Integer.parseInt(typed)) : null;
    }
}
