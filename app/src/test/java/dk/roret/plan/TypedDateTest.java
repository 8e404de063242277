package dk.roret.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.web.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedDateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void nothingTypedIsNoDate() {
        assertThat(new TypedDate("", " ", null).read(TODAY, "due", false, problems))
                .isNull();
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"27, 11, 2026-11-27", "27., 11., 2026-11-27", "16, 11, 2026-11-16", "3, 2, 2027-02-03"})
    void aDayWithoutAYearIsTheNextSuchDay(String day, String month, LocalDate date) {
        assertThat(new TypedDate(day, month, "").read(TODAY, "due", false, problems))
                .isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "31, 2, 2027, plan.problem.no-such-day",
        "29, 2, 2027, plan.problem.no-such-day",
        "0, 11, 2026, plan.problem.day",
        "32, 12, 2026, plan.problem.day",
        "mandag, 11, 2026, plan.problem.day",
        "5, '', 2026, plan.problem.month",
        "5, 13, 2026, plan.problem.month",
        "5, 12, 26, plan.problem.year",
        "15, 11, 2026, plan.problem.past",
        "16, 12, 2036, plan.problem.far",
        "99999999999, 1, 2027, plan.problem.day",
    })
    void aDateThatCannotBeIsToldApart(String day, String month, String year, String problem) {
        assertThat(new TypedDate(day, month, year).read(TODAY, "due", false, problems))
                .isNull();
        assertThat(problems).extracting(Problem::text).containsExactly(problem);
    }

    @Test
    void aDayThatIsOverCountsWhenTheWriterMeansIt() {
        assertThat(new TypedDate("15", "11", "2026").read(TODAY, "due", true, problems))
                .isEqualTo(LocalDate.of(2026, 11, 15));
    }
}
