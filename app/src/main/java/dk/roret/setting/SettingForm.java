package dk.roret.setting;

import dk.roret.web.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A choice as it was typed.
 *
 * @param from as a date field sends it: 2027-01-01
 */
public record SettingForm(String key, String value, String from, String decidedBy) {

    List<Problem> problems(Setting setting, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (!setting.accepted().test(value.strip())) {
            problems.add(new Problem(
                    "value-" + key, "REG-01", setting.wrong(), setting.limits().toArray()));
        }
        LocalDate day = day();
        if (day == null) {
            problems.add(new Problem("from-" + key, "REG-02", "setting.wrong-day"));
        } else if (day.isBefore(today)) {
            problems.add(new Problem("from-" + key, "REG-03", "setting.day-gone"));
        }
        if (decidedBy.isBlank() || decidedBy.length() > 200) {
            problems.add(new Problem("decidedBy-" + key, "REG-04", "setting.nobody-decided"));
        }
        return problems;
    }

    @Nullable
    LocalDate day() {
        try {
            return LocalDate.parse(from);
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
