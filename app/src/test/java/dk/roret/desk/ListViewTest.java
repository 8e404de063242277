package dk.roret.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.access.CitizenId;
import dk.roret.access.Ground;
import dk.roret.benefit.Benefit;
import dk.roret.desk.ListState.Sort;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListViewTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @Test
    void aNameIsFoundByAnyPartOfItHoweverItIsSpelt() {
        List<CitizenRow> rows = List.of(row("Åse Aagaard"), row("Renée Østergaard"), row("Bent Ravn Sloth"));
        assertThat(search(rows, "aase")).containsExactly("Åse Aagaard");
        assertThat(search(rows, "ågaard")).containsExactly("Åse Aagaard");
        assertThat(search(rows, "sloth bent")).containsExactly("Bent Ravn Sloth");
        assertThat(search(rows, "renee")).containsExactly("Renée Østergaard");
        assertThat(search(rows, "øster")).containsExactly("Renée Østergaard");
        assertThat(search(rows, "  ")).hasSize(3);
        assertThat(search(rows, "100 %_")).isEmpty();
    }

    @Test
    void aProtectedNameIsNeverFound() {
        List<CitizenRow> rows = List.of(row(null));
        assertThat(ListView.of(state("beskyttet", Sort.NEED), true, MONDAY, rows)
                        .found())
                .isEmpty();
        assertThat(ListView.of(state("", Sort.NEED), true, MONDAY, rows).found())
                .hasSize(1);
    }

    @Test
    void countsThoseWhoseCourseOneHasAndNotThoseWhoseThreadsOneHolds() {
        List<CitizenRow> rows =
                List.of(row("Hendes"), row(Ground.COORDINATOR, "Tovholders"), row(Ground.HANDOVER, "På vej"));
        assertThat(ListView.of(ListState.DEFAULT, false, MONDAY, rows).courses())
                .isEqualTo(1);
    }

    @Test
    void namesComeInDanishOrder() {
        List<CitizenRow> rows =
                List.of(row("Aase"), row("Østen"), row("Zita"), row("Ærling"), row("Anna"), row("Åbo"), row("Bo"));
        assertThat(names(ListView.of(state("", Sort.NAME), false, MONDAY, rows).found()))
                .containsExactly("Anna", "Bo", "Zita", "Ærling", "Østen", "Åbo", "Aase");
    }

    @Test
    void whatIsOverTimeComesFirstAndNothingComesLast() {
        List<CitizenRow> rows = List.of(
                row("Intet"),
                row("Planløs", new Need.NoSteps()),
                row("Fredag", promise(MONDAY.plusDays(4))),
                row("Overdraget", new Need.Handover("Karen", false)),
                row("Sidste uge", promise(MONDAY.minusDays(3))));
        ListView view = ListView.of(ListState.DEFAULT, false, MONDAY, rows);
        assertThat(names(view.found())).containsExactly("Sidste uge", "Fredag", "Overdraget", "Planløs", "Intet");
        assertThat(view.groups().keySet()).containsExactly(Urgency.OVER_TIME, Urgency.THIS_WEEK, Urgency.LATER);
        assertThat(view.soon()).isEqualTo(3);
    }

    @Test
    void theWeekEndsOnSunday() {
        assertThat(Urgency.of(MONDAY.minusDays(1), MONDAY)).isEqualTo(Urgency.OVER_TIME);
        assertThat(Urgency.of(MONDAY, MONDAY)).isEqualTo(Urgency.THIS_WEEK);
        assertThat(Urgency.of(MONDAY.plusDays(6), MONDAY)).isEqualTo(Urgency.THIS_WEEK);
        assertThat(Urgency.of(MONDAY.plusDays(7), MONDAY)).isEqualTo(Urgency.LATER);
    }

    @Test
    void aFilterCountsEverybodyAndShowsThoseWhoHaveTheNeed() {
        List<CitizenRow> rows = List.of(
                row("A", promise(MONDAY), new Need.NoSteps()), row("B", new Need.NoSteps()), row("C", promise(MONDAY)));
        ListView view = ListView.of(ListState.DEFAULT.showing(Need.Kind.NO_STEPS), false, MONDAY, rows);
        assertThat(names(view.found())).containsExactlyInAnyOrder("A", "B");
        assertThat(view.count(Need.Kind.PROMISE)).isEqualTo(2);
    }

    @Test
    void aLongListComesFiftyAtATimeOrWhole() {
        List<CitizenRow> rows = IntStream.range(0, 120)
                .mapToObj(number -> row("Borger " + number))
                .toList();
        assertThat(ListView.of(ListState.DEFAULT, false, MONDAY, rows).shown()).hasSize(50);
        assertThat(ListView.of(ListState.DEFAULT.onPage(3), false, MONDAY, rows).shown())
                .hasSize(20);
        assertThat(ListView.of(ListState.DEFAULT.onPage(99), false, MONDAY, rows)
                        .shown())
                .hasSize(20);
        assertThat(ListView.of(ListState.DEFAULT.whole(), false, MONDAY, rows).shown())
                .hasSize(120);
    }

    @Test
    void anAddressThatMeansNothingShowsTheWholeList() {
        assertThat(ListState.of(null, "x", "'; drop", "up", "-1")).isEqualTo(ListState.DEFAULT);
    }

    @Test
    void theAddressCarriesTheWholeState() {
        ListState state = new ListState("Åse & co", Need.Kind.NO_STEPS, Sort.NAME, true, 2, false);
        assertThat(state.address())
                .isEqualTo("/desk/citizens?show=no-steps&sort=name&order=falling&search=%C3%85se+%26+co&page=2");
    }

    private static ListState state(String search, Sort sort) {
        return new ListState(search, null, sort, false, 1, false);
    }

    private static List<String> search(List<CitizenRow> rows, String words) {
        return names(ListView.of(state(words, Sort.NAME), false, MONDAY, rows).found());
    }

    private static List<String> names(List<CitizenRow> rows) {
        return rows.stream().map(row -> row.name().orElseThrow()).toList();
    }

    private static Need promise(LocalDate due) {
        return new Need.Promise("Ring", "Jonas", true, due);
    }

    private static CitizenRow row(@Nullable String name, Need... needs) {
        return row(Ground.CASELOAD, name, needs);
    }

    private static CitizenRow row(Ground ground, @Nullable String name, Need... needs) {
        return new CitizenRow(
                new CitizenId(UUID.randomUUID()),
                ground,
                Optional.ofNullable(name),
                1980,
                Optional.of(Benefit.CASH_ASSISTANCE),
                10,
                null,
                null,
                null,
                List.of(needs));
    }
}
