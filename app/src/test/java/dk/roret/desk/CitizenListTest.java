package dk.roret.desk;

import static dk.roret.TestWorld.HANNE;
import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.KAREN;
import static dk.roret.TestWorld.METTE;
import static dk.roret.TestWorld.NANNA;
import static dk.roret.TestWorld.OLE;
import static dk.roret.TestWorld.SANNE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.Emptied;
import dk.roret.HouseTest;
import dk.roret.TestWorld;
import dk.roret.access.Ground;
import dk.roret.access.User;
import dk.roret.benefit.Benefit;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@HouseTest
@Transactional
class CitizenListTest {

    @Autowired
    CitizenList citizens;

    @Autowired
    JdbcClient db;

    @Test
    void aCaseworkerSeesTheirOwnAndNobodyElses() {
        assertThat(citizens.of(JONAS).stream().map(CitizenRow::id))
                .contains(TestWorld.citizen(SANNE), TestWorld.citizen(OLE))
                .doesNotContain(TestWorld.citizen(NANNA));
        assertThat(citizens.of(KAREN)).isEmpty();
    }

    @Test
    void aLeaderSeesTheTeamButNotTheProtectedNames() {
        assertThat(row(HANNE, SANNE).name()).contains("Sanne Birk Holm");
        assertThat(row(HANNE, OLE).name()).isEmpty();
        assertThat(row(HANNE, OLE).ground()).isEqualTo(Ground.TEAM);
        assertThat(row(JONAS, OLE).name()).contains("Ole Bjerregaard");
        assertThat(row(JONAS, OLE).ground()).isEqualTo(Ground.CASELOAD);
    }

    @Test
    void tellsTheBenefitAndItsWeek() {
        assertThat(row(JONAS, SANNE).benefit()).contains(Benefit.SICKNESS_BENEFIT);
        assertThat(row(JONAS, SANNE).week()).isEqualTo(40);
        assertThat(row(JONAS, OLE).week()).isEqualTo(62);
    }

    @Test
    void aHandoverWaitsForTheReceiversYesAndThenForTheirFirstConversation() {
        assertThat(citizens.of(METTE)).noneMatch(row -> row.id().value().equals(SANNE.id()));
        db.sql("""
                        insert into citizen.handover (citizen, giver, receiver, reason, given_by, given_at)
                        values (:citizen, :giver, :receiver, 'Ny opgave', :giver, now())""")
                .param("citizen", SANNE.id())
                .param("giver", JONAS.id())
                .param("receiver", METTE.id())
                .update();
        assertThat(row(METTE, SANNE).ground()).isEqualTo(Ground.HANDOVER);
        assertThat(row(METTE, SANNE).needs()).contains(new Need.Handover("Jonas Friis Dalgaard", false));
        db.sql("update citizen.handover set accepted_at = now() where citizen = ?")
                .param(SANNE.id())
                .update();
        assertThat(row(METTE, SANNE).needs()).contains(new Need.Handover("Jonas Friis Dalgaard", true));
    }

    @Test
    void theStatesShareIsWorthAWordFourteenDaysBeforeItChanges() {
        assertThat(row(JONAS, SANNE).has(Need.Kind.REFUND)).isFalse();
        moveSannesSpell("2026-05-31");
        assertThat(row(JONAS, SANNE).has(Need.Kind.REFUND)).isTrue();
        moveSannesSpell("2026-06-08");
        assertThat(row(JONAS, SANNE).has(Need.Kind.REFUND)).isFalse();
    }

    @Test
    void aPromiseOfTheMunicipalityStandsUntilItIsKept() {
        promise(LocalDate.of(2026, 11, 12));
        Need need = row(JONAS, SANNE).need().orElseThrow();
        assertThat(need)
                .isEqualTo(
                        new Need.Promise("Send lægens svar", "Jonas Friis Dalgaard", true, LocalDate.of(2026, 11, 12)));
        assertThat(need.urgency(LocalDate.of(2026, 11, 16))).isEqualTo(Urgency.OVER_TIME);
        assertThat(row(JONAS, SANNE).has(Need.Kind.NO_STEPS)).isFalse();
    }

    @Test
    void minutesThatAreNotSharedStayOnTheListUntilTheyAre() {
        assertThat(row(JONAS, SANNE).has(Need.Kind.MINUTES)).isFalse();
        talk("2026-11-12");
        assertThat(row(JONAS, SANNE).needs()).contains(new Need.Minutes(LocalDate.of(2026, 11, 12)));
        db.sql("""
                        insert into conversation.contact_request (citizen, asked_at, request)
                        values (?, now(), gen_random_uuid())""").param(SANNE.id()).update();
        assertThat(row(JONAS, SANNE).needs()).contains(new Need.Asks(false));
    }

    @Test
    void whoeverHasABenefitAndNoNextContactIsSaidToHaveNone() {
        Emptied.tables(db, "conversation.version, conversation.conversation cascade");
        talk("2026-11-12");
        assertThat(row(JONAS, SANNE).has(Need.Kind.NO_CONTACT))
                .as("only one of days gone by")
                .isTrue();
        talk("2026-11-26");
        talk("2026-11-16");
        Contact next = requireNonNull(row(JONAS, SANNE).contact());
        assertThat(next.day()).isEqualTo("2026-11-16");
        assertThat(next.prepared()).isFalse();
        assertThat(row(JONAS, SANNE).has(Need.Kind.NO_CONTACT)).isFalse();
    }

    @Test
    void todaysConversationsStandOnTopOfOnesOwnListWhateverIsShown() {
        talk("2026-11-16");
        LocalDate today = LocalDate.of(2026, 11, 16);
        ListState others = ListState.DEFAULT.showing(Need.Kind.HANDOVER);
        ListView own = ListView.of(others, false, today, citizens.of(JONAS));
        assertThat(own.talks()).extracting(row -> row.id().value()).containsExactly(SANNE.id());
        assertThat(own.named()).as("and are written down").containsAll(own.talks());
        assertThat(ListView.of(others, true, today, citizens.of(HANNE)).talks()).isEmpty();
    }

    @Test
    void aPlanWithoutOpenStepsIsSaid() {
        db.sql("delete from plan.step_version where citizen = ?")
                .param(OLE.id())
                .update();
        assertThat(row(JONAS, OLE).has(Need.Kind.NO_STEPS)).isTrue();
    }

    private CitizenRow row(User reader, User citizen) {
        return citizens.of(reader).stream()
                .filter(row -> row.id().value().equals(citizen.id()))
                .findAny()
                .orElseThrow();
    }

    private void talk(String day) {
        db.sql("""
                        with c as (insert into conversation.conversation (id, citizen, revision)
                                   values (gen_random_uuid(), :citizen, 1) returning id)
                        insert into conversation.version (conversation, citizen, revision, state, day, starts, channel, purpose,
                          staff, staff_name, at, who, who_name, request)
                        select id, :citizen, 1, 'AGREED', cast(:day as date), time '9:00', 'PHONE', 'Hvordan går det?',
                          :staff, 'Jonas', now(), :staff, 'Jonas', gen_random_uuid() from c""")
                .param("citizen", SANNE.id())
                .param("staff", JONAS.id())
                .param("day", day)
                .update();
    }

    private void moveSannesSpell(String start) {
        db.sql("update benefit.spell set start_date = cast(? as date) where citizen = ? and end_date is null")
                .params(start, SANNE.id())
                .update();
    }

    private void promise(LocalDate due) {
        db.sql("insert into plan.plan (citizen, begun_at) values (?, now()) on conflict do nothing")
                .param(SANNE.id())
                .update();
        var step = db.sql("insert into plan.step (id, citizen) values (uuidv7(), ?) returning id")
                .param(SANNE.id())
                .query(UUID.class)
                .single();
        var change = db.sql("""
                        insert into plan.change (citizen, version, at, who, who_name, by_citizen, kind, request)
                        values (?, 1000, now(), ?, ?, false, 'STEP_ADDED', uuidv7()) returning id""")
                .params(SANNE.id(), JONAS.id(), JONAS.name())
                .query(Long.class)
                .single();
        db.sql("""
                        insert into plan.step_version (step, citizen, revision, aside, change, words, due, staff, staff_name, state)
                        values (?, ?, 1, false, ?, 'Send lægens svar', ?, ?, ?, 'OPEN')""")
                .params(step, SANNE.id(), change, due, JONAS.id(), JONAS.name())
                .update();
    }
}
