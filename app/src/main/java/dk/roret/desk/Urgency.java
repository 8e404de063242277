package dk.roret.desk;

import dk.roret.value.Week;
import java.time.LocalDate;
import java.util.Locale;

/** When something has to be done. */
public enum Urgency {
    OVER_TIME,
    THIS_WEEK,
    LATER;

    /** Key of the words. */
    public String text() {
        return "desk.list." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Urgency of(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            return OVER_TIME;
        }
        return day.isAfter(Week.of(today).sunday()) ? LATER : THIS_WEEK;
    }
}
