package dk.roret.conversation;

import dk.roret.progress.Indicator;
import dk.roret.progress.MeasureRow;
import dk.roret.progress.Theme;
import java.util.List;

/** A theme on the screen that both look at: each indicator with a row for the citizen and one for the professional. */
public record ThemeView(Theme theme, List<Asked> asked) {

    public record Asked(Indicator indicator, List<MeasureRow> rows) {}
}
