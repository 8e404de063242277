package dk.roret.outcome;

import dk.roret.web.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The country's figure as it was typed. */
public record NationalForm(String type, String percent, String period, String source) {

    static final NationalForm EMPTY = new NationalForm("", "", "", "");

    private static final int LONGEST = 200;

    public NationalForm(
            @Nullable String type, @Nullable String percent, @Nullable String period, @Nullable String source) {
        this.type = type == null ? "" : type;
        this.percent = percent == null ? "" : percent;
        this.period = period == null ? "" : period;
        this.source = source == null ? "" : source;
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (!type.matches("[a-z_]{1,30}")) {
            problems.add(new Problem("type", "EFF-10", "outcome.self.wrong-type"));
        }
        if (number() == null) {
            problems.add(new Problem("percent", "EFF-11", "outcome.self.wrong-percent"));
        }
        if (period.isBlank() || period.length() > LONGEST) {
            problems.add(new Problem("period", "EFF-12", "outcome.self.wrong-period"));
        }
        if (source.isBlank() || source.length() > LONGEST) {
            problems.add(new Problem("source", "EFF-13", "outcome.self.wrong-source"));
        }
        return problems;
    }

    /** Null where it is none from 0 to 100 with one decimal at most; a Dane writes 46,9. */
    private @Nullable BigDecimal number() {
        String text = percent.strip().replace(',', '.');
        return text.matches("\\d{1,2}(\\.\\d)?|100(\\.0)?") ? new BigDecimal(text) : null;
    }

    Nationals.National national() {
        BigDecimal number = number();
        if (number == null) {
            throw new IllegalStateException("Held against its rules before");
        }
        return new Nationals.National(type, number, period.strip(), source.strip());
    }
}
