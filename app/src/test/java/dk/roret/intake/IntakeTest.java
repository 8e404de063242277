package dk.roret.intake;

import static dk.roret.intake.TestPackage.CITIZENS;
import static dk.roret.intake.TestPackage.SPELLS;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.HouseTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of the rows of a delivery. */
@HouseTest
class IntakeTest {

    @Autowired
    Intake intake;

    @Autowired
    Runs runs;

    @Autowired
    JdbcClient db;

    @TempDir
    Path folder;

    /** Each test is a source of its own, so that none meets another's rows. */
    private static int sources;

    private String source = "";

    @BeforeEach
    void aSourceOfItsOwn() {
        source = "source-" + ++sources;
        db.sql("update citizen.citizen set withdrawn_at = now() where source <> 'test' and withdrawn_at is null")
                .update();
        db.sql("update staff.staff set withdrawn_at = now() where source <> 'test' and withdrawn_at is null")
                .update();
    }

    @Test
    void theSamePackageTwiceChangesNothing() {
        Path delivery = aWholeMunicipality().written();
        assertThat(counts(read(delivery)))
                .containsEntry("citizens", "2 read, 2 new, 0 changed, 0 withdrawn, 0 rejected")
                .containsEntry("participations", "1 read, 1 new, 0 changed, 0 withdrawn, 0 rejected");
        List<String> before = rowVersions();
        assertThat(counts(read(delivery)).values())
                .allMatch(count -> count.contains("0 new, 0 changed, 0 withdrawn, 0 rejected"));
        assertThat(rowVersions()).isEqualTo(before).isNotEmpty();
    }

    @Test
    void onlyWhatDiffersIsChangedAndWhatIsGoneFromAFullDeliveryIsWithdrawn() {
        read(aWholeMunicipality().written());
        var next = delivery()
                .with(
                        "citizens",
                        CITIZENS,
                        "c1,0101905011,Anna,Holm-Berg,1990-01-01,female,vocational",
                        "c3,0303905013,Carl,Dam,1990-03-03,male,primary");
        assertThat(counts(read(next.written())))
                .containsOnly(Map.entry("citizens", "2 read, 1 new, 1 changed, 1 withdrawn, 0 rejected"));
        assertThat(text("select family_name from citizen.citizen where source = :source and source_key = 'c1'"))
                .isEqualTo("Holm-Berg");
        assertThat(number("select count(*) from citizen.citizen where source = :source and source_key = 'c2'"
                        + " and withdrawn_at is not null"))
                .isEqualTo(1);
    }

    @Test
    void aDeliveryOfChangesTouchesOnlyWhatItNames() {
        read(aWholeMunicipality().written());
        var next = delivery()
                .changes()
                .with("citizens", "citizen_id,withdrawn," + CITIZENS.substring(11), "c2,true,,,,,,");
        assertThat(counts(read(next.written())))
                .containsOnly(Map.entry("citizens", "1 read, 0 new, 0 changed, 1 withdrawn, 0 rejected"));
        assertThat(number("select count(*) from citizen.citizen where source = :source and withdrawn_at is null"))
                .isEqualTo(1);
    }

    @Test
    void rowsThatAreNotRightArePutAsideWithLineColumnValueAndReason() {
        var delivery = delivery()
                .with(
                        "citizens",
                        CITIZENS,
                        "c1,0101905011,Anna,Holm,1990-01-01,female,vocational",
                        "c2,3102905012,Bo,Dam,1990-02-31,mand,vocational",
                        "c3,12345,,Dam,1990-03-03,male,primary")
                .with(
                        "spells",
                        SPELLS,
                        "s1,c1,cash_assistance,2026-03-01,2026-02-01,job",
                        "s2,c1,cash_assistance,2026-03-01,2026-04-01,",
                        "s3,c1,cash_assistance,2026-03-01,,job",
                        "s4,c1,cash_assistance,2026-11-16,,",
                        "s5,c9,cash_assistance,2026-03-01,,",
                        "s6,c2,cash_assistance,2026-03-01,,",
                        "s7,c1,cash_assistance,2026-03-01,,",
                        "s7,c1,sickness_benefit,2026-03-01,,",
                        "s8,c1,cash_assistance");
        long run = read(delivery.written());
        assertThat(rejected(run))
                .containsExactly(
                        "citizens.csv 3 birth_date '1990-02-31' intake.reason.date",
                        "citizens.csv 3 sex 'mand' intake.reason.enum",
                        "citizens.csv 4 cpr '••••••-••••' intake.reason.pattern",
                        "citizens.csv 4 given_name '' intake.reason.required",
                        "spells.csv 2 end_date '2026-02-01' benefit.intake.spell-order",
                        "spells.csv 3 exit_reason '' benefit.intake.exit-missing",
                        "spells.csv 4 exit_reason 'job' benefit.intake.exit-without-end",
                        "spells.csv 5 start_date '2026-11-16' benefit.intake.starts-after",
                        "spells.csv 6 citizen_id 'c9' intake.reason.reference",
                        "spells.csv 7 citizen_id 'c2' intake.reason.reference",
                        "spells.csv 9 spell_id 's7' intake.reason.key-twice",
                        "spells.csv 10 null '' intake.reason.fields");
        assertThat(counts(run))
                .containsEntry("citizens", "3 read, 1 new, 0 changed, 0 withdrawn, 2 rejected")
                .containsEntry("spells", "9 read, 1 new, 0 changed, 0 withdrawn, 8 rejected");
    }

    @Test
    void aRowPutAsideStillCountsAsTheOneThatIsThereAlready() {
        read(aWholeMunicipality().written());
        var next = delivery()
                .with(
                        "citizens",
                        CITIZENS + ",team_id",
                        "c1,0101905011,,Holm,1990-01-01,female,vocational,t1",
                        "c2,0202905012,Bo,Dam,1990-02-02,male,vocational,t1")
                .with("spells", SPELLS, "s1,c1,sickness_benefit,2026-03-02,,");
        assertThat(counts(read(next.written())))
                .containsEntry("citizens", "2 read, 0 new, 0 changed, 0 withdrawn, 1 rejected")
                .containsEntry("spells", "1 read, 0 new, 1 changed, 0 withdrawn, 0 rejected");
    }

    @Test
    void nothingIsWithdrawnWhenNobodyCanTellWhichRowWasPutAside() {
        read(aWholeMunicipality().written());
        var next = delivery().with("citizens", CITIZENS, ",0101905011,Anna,Holm,1990-01-01,female,vocational");
        long run = read(next.written());
        assertThat(counts(run)).containsEntry("citizens", "1 read, 0 new, 0 changed, 0 withdrawn, 1 rejected");
        assertThat(runs.find(run).orElseThrow().notes())
                .extracting(Runs.Note::text)
                .containsExactly("intake.note.nothing-withdrawn");
    }

    @Test
    void twoCitizensMayChangeNumbersButNotShareOne() {
        read(aWholeMunicipality().written());
        long swapped = read(delivery()
                .with(
                        "citizens",
                        CITIZENS,
                        "c1,0202905012,Anna,Holm,1990-01-01,female,vocational",
                        "c2,0101905011,Bo,Dam,1990-02-02,male,vocational")
                .written());
        assertThat(counts(swapped)).containsEntry("citizens", "2 read, 0 new, 2 changed, 0 withdrawn, 0 rejected");

        long shared = read(delivery()
                .changes()
                .with(
                        "citizens",
                        CITIZENS,
                        "c7,0202905012,Dorte,Lund,1990-02-02,female,primary",
                        "c8,0707905017,Erik,Lund,1990-07-07,male,primary",
                        "c9,0707905017,Fie,Lund,1990-07-07,female,primary")
                .written());
        assertThat(rejected(shared))
                .containsExactly(
                        "citizens.csv 2 cpr '020290-••••' intake.reason.taken",
                        "citizens.csv 4 cpr '070790-••••' intake.reason.twice");

        source = "another-" + source;
        long elsewhere = read(delivery()
                .with("citizens", CITIZENS, "x1,0202905012,Anna,Holm,1990-01-01,female,vocational")
                .written());
        assertThat(rejected(elsewhere)).containsExactly("citizens.csv 2 cpr '020290-••••' intake.reason.taken");
    }

    @Test
    void aNumberIsFreeWhenTheOneWhoHadItIsWithdrawnInTheSameDelivery() {
        read(aWholeMunicipality().written());
        long run = read(delivery()
                .with(
                        "citizens",
                        CITIZENS + ",team_id",
                        "c2,0202905012,Bo,Dam,1990-02-02,male,vocational,t1",
                        "new-c1,0101905011,Anna,Holm,1990-01-01,female,vocational,t1")
                .written());
        assertThat(counts(run)).containsEntry("citizens", "2 read, 1 new, 0 changed, 1 withdrawn, 0 rejected");
    }

    @Test
    void aLoginBelongsToOnePerson() {
        long run = read(delivery()
                .with(
                        "staff",
                        "staff_id,name,role,team_id,provider_id,login",
                        "w1,Ida Bak,leader,,," + source,
                        "w2,Jens Bak,leader,,," + source,
                        "w3,Kim Bak,caseworker,,,",
                        "w4,Liv Bak,provider,,,")
                .written());
        assertThat(rejected(run))
                .containsExactly(
                        "staff.csv 3 login '" + source + "' intake.reason.twice",
                        "staff.csv 4 team_id '' staff.intake.team-missing",
                        "staff.csv 5 provider_id '' staff.intake.provider-missing");
    }

    @Test
    void aHandoverDecidedInRoretIsNeverOverwritten() {
        read(withCaseworkers("w1").written());
        assertThat(responsible()).isEqualTo("w1");
        assertThat(counts(read(withCaseworkers("w2").written())))
                .containsEntry("citizens", "1 read, 0 new, 1 changed, 0 withdrawn, 0 rejected");
        assertThat(responsible()).isEqualTo("w2");
        assertThat(number("select count(*) from citizen.responsibility r join citizen.citizen c on c.id = r.citizen"
                        + " where c.source = :source"))
                .as("the old one is kept")
                .isEqualTo(2);

        db.sql("update citizen.responsibility set decided = true where until is null and citizen in"
                        + " (select id from citizen.citizen where source = ?)")
                .param(source)
                .update();
        assertThat(counts(read(withCaseworkers("w1").written())))
                .containsEntry("citizens", "1 read, 0 new, 0 changed, 0 withdrawn, 0 rejected");
        assertThat(responsible()).isEqualTo("w2");
    }

    @Test
    void whatTheSourceHasSeenIsSetFromTheDelivery() {
        read(aWholeMunicipality().seen("2021-01-04", "2026-11-08").written());
        assertThat(text("select from_day || ' ' || until_day from benefit.observation where source = :source"))
                .isEqualTo("2021-01-04 2026-11-08");
    }

    @Test
    void oddFilesAreReadAsTheyAreMeant() {
        String windows = "\uFEFFcitizen_id;cpr;given_name;family_name;birth_date;sex;education;shoe_size\r\n"
                + "c1;0101905011;Åse;\"Øst; \"\"den lille\"\"\";1990-01-01;female;vocational;38\r\n\r\n"
                + "c2;0202905012;Bo;\"To\nlinjer\";1990-02-02;male;vocational;44";
        long run = read(delivery()
                .file("citizens", "data/borgere.csv", windows, ", \"dialect\": {\"delimiter\": \";\"}")
                .names("horses", "horses.csv", "")
                .written());
        assertThat(counts(run)).containsEntry("citizens", "2 read, 2 new, 0 changed, 0 withdrawn, 0 rejected");
        assertThat(text("select given_name || family_name from citizen.citizen where source = :source"
                        + " and source_key = 'c1'"))
                .isEqualTo("ÅseØst; \"den lille\"");
        assertThat(runs.find(run).orElseThrow().notes())
                .containsExactly(
                        new Runs.Note("intake.note.unknown-resources", List.of("horses")),
                        new Runs.Note("intake.note.unknown-columns", List.of("data/borgere.csv", "shoe_size")));
    }

    @Test
    void cellsThatCannotBeKeptArePutAside() {
        long run = read(delivery()
                .with(
                        "citizens",
                        CITIZENS,
                        "c1,0101905011,An\0na,Holm,1990-01-01,female,vocational",
                        "c2,0202905012,S\uFFFDren,Dam,1990-02-02,male,vocational",
                        "c3,0303905013," + "x".repeat(100_000) + ",Dam,1990-03-03,male,vocational")
                .written());
        assertThat(rejected(run))
                .containsExactly(
                        "citizens.csv 2 given_name '••••' intake.reason.control",
                        "citizens.csv 3 given_name '••••' intake.reason.encoding",
                        "citizens.csv 4 given_name '••••' intake.reason.too-long");
    }

    @Test
    void noCprNumberStandsInTheListOfRejectedRows() {
        long run = read(delivery()
                .with(
                        "citizens",
                        CITIZENS,
                        "0101905011,0101905011,0101905011,x,010190-5011,female,0101905011",
                        "c2,010190501l,A,B,1990-01-01,female,primary")
                .with("spells", SPELLS, "s1,0101905011,cash_assistance,2026-03-01,,")
                .written());
        assertThat(rejected(run)).hasSize(4).noneMatch(line -> line.matches(".*[0-9]{6}[ -]?[0-9].*"));
    }

    private TestPackage aWholeMunicipality() {
        return delivery()
                .with("teams", "team_id,name", "t1,Ungeteamet")
                .with("staff", "staff_id,name,role,team_id", "w1,Ida Bak,caseworker,t1")
                .with(
                        "citizens",
                        CITIZENS + ",caseworker_id,team_id",
                        "c1,0101905011,Anna,Holm,1990-01-01,female,vocational,w1,t1",
                        "c2,0202905012,Bo,Dam,1990-02-02,male,vocational,,t1")
                .with(
                        "categories",
                        "category_id,citizen_id,valid_from,readiness,target_group",
                        "k1,c1,2026-03-01,job_ready,lab6_2")
                .with("spells", SPELLS + ",weekly_amount", "s1,c1,cash_assistance,2026-03-01,,,3260.5")
                .with("providers", "provider_id,name,kind", "p1,Havnen,company")
                .with("offers", "offer_id,name,type,provider_id,price_model,price", "o1,Mod,guidance,p1,per_week,1250")
                .with(
                        "participations",
                        "participation_id,citizen_id,offer_id,planned_start,planned_end",
                        "d1,c1,o1,2026-04-01,2026-06-30");
    }

    private TestPackage withCaseworkers(String caseworker) {
        return delivery()
                .with("staff", "staff_id,name,role", "w1,Ida Bak,leader", "w2,Jens Bak,leader")
                .with(
                        "citizens",
                        CITIZENS + ",caseworker_id",
                        "c1,0404905011,Anna,Holm,1990-04-04,female,vocational," + caseworker);
    }

    private String responsible() {
        return text("select w.source_key from citizen.responsibility r join staff.staff w on w.id = r.caseworker"
                + " join citizen.citizen c on c.id = r.citizen where c.source = :source and r.until is null");
    }

    private TestPackage delivery() {
        return new TestPackage(folder).from(source);
    }

    private long read(Path delivery) {
        return intake.read(delivery, "Tom", (reading, rows, percent) -> {});
    }

    private Map<String, String> counts(long run) {
        Runs.Run report = runs.find(run).orElseThrow();
        assertThat(report.state()).as(report.toString()).isEqualTo(Runs.State.LOADED);
        return report.resources().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Runs.Counts::resource,
                        each -> each.read() + " read, " + each.added() + " new, " + each.changed() + " changed, "
                                + each.withdrawn() + " withdrawn, " + each.rejected() + " rejected"));
    }

    private List<String> rejected(long run) {
        return db.sql("""
                        select concat(file, ' ', line, ' ', coalesce(column_name, 'null'), ' ''', value, ''' ', reason) as fault
                        from intake.rejection where run = ? order by file, line, column_name""").param(run).query((row, number) -> row.getString(1)).list();
    }

    private List<String> rowVersions() {
        return db.sql("""
                        select 'team' || xmin from staff.team where source = :source
                        union all select 'staff' || xmin from staff.staff where source = :source
                        union all select 'citizen' || xmin from citizen.citizen where source = :source
                        union all select 'responsible' || r.xmin from citizen.responsibility r
                          join citizen.citizen c on c.id = r.citizen where c.source = :source
                        union all select 'category' || xmin from citizen.category where source = :source
                        union all select 'spell' || xmin from benefit.spell where source = :source
                        union all select 'seen' || xmin from benefit.observation where source = :source
                        union all select 'provider' || xmin from offer.provider where source = :source
                        union all select 'offer' || xmin from offer.offer where source = :source
                        union all select 'participation' || xmin from offer.participation where source = :source
                        order by 1""")
                .param("source", source)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private String text(String query) {
        return db.sql(query).param("source", source).query(String.class).single();
    }

    private int number(String query) {
        return db.sql(query).param("source", source).query(Integer.class).single();
    }
}
