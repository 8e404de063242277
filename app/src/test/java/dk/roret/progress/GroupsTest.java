package dk.roret.progress;

import static dk.roret.TestWorld.HANNE;
import static dk.roret.TestWorld.JONAS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.roret.Emptied;
import dk.roret.HouseTest;
import dk.roret.TestHouse;
import dk.roret.Visit;
import dk.roret.access.CitizenId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class GroupsTest {

    private static final List<Integer> UP_ONE = List.of(1, 2, 2, 3, 3);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    ProgressStory story;

    @Autowired
    Groups groups;

    @Autowired
    Measurements measurements;

    @Autowired
    ClosingDay day;

    @BeforeEach
    @AfterEach
    void nobody() {
        SannesProgress.forget(db);
        db.sql("delete from citizen.category where source = 'groups'").update();
        db.sql("delete from citizen.citizen where source = 'groups'").update();
    }

    @Test
    void aGroupTooSmallIsNotShownNorCanItBeReckonedFromTheOthers() {
        measured("lab6_1", 20, 1);
        measured("lab6_2", 6, 1);
        measured("lab6_3", 3, 1);
        Groups.Table citizens = groups.of("health").sides().getFirst();
        assertThat(citizens.persons()).isEqualTo(29);
        assertThat(citizens.groups()).extracting(Groups.Group::name).containsExactly("lab6_1");
        assertThat(citizens.hidden()).isEqualTo(2);
    }

    @Test
    void withFewerThanTwentyInAllNothingIsShown() {
        measured("lab6_1", 19, 1);
        Groups.Table citizens = groups.of("health").sides().getFirst();
        assertThat(citizens.groups()).isEmpty();
        assertThat(citizens.persons()).isZero();
    }

    @Test
    void theChangeHasItsIntervalAndIsHeldAgainstWhatToExpect() {
        measured("lab6_1", 20, 1);
        measured("lab6_2", 20, 0);
        Groups.Figures figures = groups.of("health");
        Groups.Group up = group(figures, "lab6_1");
        assertThat(up.change()).isCloseTo(1, within(0.001));
        assertThat(up.first()).isCloseTo(2.2, within(0.001));
        assertThat(up.lower()).isLessThanOrEqualTo(1);
        assertThat(up.expected().orElseThrow()).isCloseTo(0, within(0.001));
        assertThat(group(figures, "lab6_2").change()).isZero();
        assertThat(figures.sides().getLast().groups()).isEmpty();
        Scatter low = new Scatter(100, 2.5, 0.9, 0.8, 30);
        assertThat(low.expectedChange(1.5)).isCloseTo(0.2, within(0.0001));
    }

    @Test
    void whatWasMeasuredAfterTheClosingDayWaits() {
        measured("lab6_1", 20, 1);
        long before = groups.of("health").sides().getFirst().persons();
        many("lab6_1", 20, 1, "2026-10-02");
        assertThat(groups.of("health").sides().getFirst().persons()).isEqualTo(before);
    }

    @Test
    void figuresThatAreClosedStayWhateverIsWrittenDownLater() {
        measured("lab6_1", 20, 1);
        measured("lab6_2", 20, 1);
        Groups.Figures closed = groups.of("health");
        CitizenId one = citizen("lab6_1");
        story.measured(told(one, "2026-03-01", 1), null);
        story.measured(told(one, "2026-09-01", 5), null);
        db.sql("update citizen.category set target_group = 'lab6_2' where source = 'groups'")
                .update();
        assertThat(groups.of("health")).isEqualTo(closed);
    }

    @Test
    void whoeverMeasuresDoesNotWaitForFiguresAboutGroups() {
        measured("lab6_1", 20, 1);
        Emptied.tables(db, "progress.scatter, progress.group_figure, progress.group_closing");
        var answer = new Answer("health_day", 1, new Level(3));
        var draft = new Measurement.Draft(
                new Rater.Citizen(), LocalDate.of(2026, 11, 16), null, List.of(answer), null, UUID.randomUUID());
        measurements.write(new Writer(citizen("lab6_1"), JONAS, TestHouse.NOW), draft, null);
        assertThat(reckoned()).isZero();
        day.reckon();
        assertThat(reckoned()).isPositive();
    }

    private int reckoned() {
        return db.sql("select count(*) from progress.scatter")
                .query(Integer.class)
                .single();
    }

    @Test
    void theQuantilesOfStudentAreThoseOfTheTables() {
        assertThat(Student.t95(4)).isCloseTo(2.776, within(0.01));
        assertThat(Student.t95(10)).isCloseTo(2.228, within(0.001));
        assertThat(Student.t95(1000)).isCloseTo(1.962, within(0.001));
    }

    @Test
    void theLeaderReadsTheFiguresAndTakesThemAlongAsExcel() {
        measured("lab6_1", 24, 1);
        measured("lab6_2", 20, 0);
        for (int width : new int[] {320, Visit.DESKTOP}) {
            try (Visit hanne = new Visit(port, width).as(HANNE).go("/progress/groups?theme=health")) {
                hanne.picture("progress-groups-" + width + "-da");
                assertThat(hanne.axe()).isEmpty();
                assertThat(hanne.fits()).isTrue();
                assertThat(hanne.text())
                        .contains(
                                "Helbred i hverdagen: 1 af 2 grupper er gået mere frem, end man kan vente",
                                "44 borgere er målt mindst to gange",
                                "LAB § 6, nr. 1",
                                "regression mod gennemsnittet");
                assertThat(hanne.page
                                .request()
                                .get(hanne.page.url().replace("groups?", "groups/excel?"))
                                .headers())
                        .containsEntry("content-type", dk.roret.web.Sheet.EXCEL);
            }
        }
    }

    private static Groups.Group group(Groups.Figures figures, String name) {
        return figures.sides().getFirst().groups().stream()
                .filter(group -> group.name().equals(name))
                .findAny()
                .orElseThrow();
    }

    private void measured(String group, int persons, int change) {
        many(group, persons, change, "2026-09-01");
    }

    private void many(String group, int persons, int change, String last) {
        List<ProgressStory.Told> all = new ArrayList<>();
        for (int i = 0; i < persons; i++) {
            CitizenId citizen = citizen(group);
            int first = UP_ONE.get(i % UP_ONE.size());
            all.add(told(citizen, "2026-03-01", first));
            all.add(told(citizen, last, first + change));
        }
        Emptied.tables(db, "progress.scatter, progress.group_figure, progress.group_closing");
        story.measured(all);
    }

    private static ProgressStory.Told told(CitizenId citizen, String day, int step) {
        return new ProgressStory.Told(
                JONAS,
                citizen,
                SannesProgress.at(day),
                new Rater.Citizen(),
                Map.of("health_day", step, "health_know", step));
    }

    private CitizenId citizen(String group) {
        String key = UUID.randomUUID().toString();
        UUID id = db.sql("""
                        insert into citizen.citizen (source, source_key, cpr, given_name, family_name, birth_date, sex, education)
                        values ('groups', ?, ?, 'Test', 'Person', '1980-01-01', 'female', 'vocational') returning id""").params(key, key).query(UUID.class).single();
        db.sql("""
                        insert into citizen.category (source, source_key, citizen, valid_from, readiness, target_group)
                        values ('groups', ?, ?, '2025-01-01', 'activity_ready', ?)""").params(key, id, group).update();
        return new CitizenId(id);
    }
}
