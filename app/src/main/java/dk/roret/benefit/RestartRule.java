package dk.roret.benefit;

import dk.roret.value.Week;
import java.time.LocalDate;
import java.util.List;

/**
 * When the count of weeks with benefit starts over: after so many whole calendar weeks of self-support within so many
 * years, in total and not necessarily in a row, all after the first week of the count.
 */
record RestartRule(LocalDate validFrom, int selfSupportWeeks, int withinYears, String source) {

    static List<RestartRule> read() {
        return LawTable.read(
                "/benefit/restart.csv",
                row -> new RestartRule(
                        LocalDate.parse(row.getField("valid_from")),
                        Integer.parseInt(row.getField("self_support_weeks")),
                        Integer.parseInt(row.getField("within_years")),
                        row.getField("source")));
    }

    /** The first whole week within the years that end with the given week. */
    Week earliest(Week last) {
        LocalDate day = last.sunday().minusYears(withinYears).plusDays(1);
        Week week = Week.of(day);
        return week.monday().equals(day) ? week : week.plus(1);
    }
}
