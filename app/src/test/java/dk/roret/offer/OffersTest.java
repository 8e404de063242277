package dk.roret.offer;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.HouseTest;
import dk.roret.TestWorld;
import dk.roret.access.Role;
import dk.roret.access.User;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Today is 16 November 2026; figures about people are closed on 30 September. */
@HouseTest
@Transactional
class OffersTest {

    @Autowired
    JdbcTemplate db;

    @Autowired
    Offers offers;

    @Autowired
    YearOfOffer years;

    private Catalogue catalogue;

    @BeforeEach
    void fill() {
        catalogue = new Catalogue(db);
    }

    @Test
    void aProviderSeesOnlyItsOwnOffers() {
        assertThat(offers.find(Search.ANYTHING, TestWorld.PETER))
                .extracting(Offer::name)
                .containsExactly("Praktik på havnen", "Værkstedet");
        assertThat(offers.get(catalogue.mentor, TestWorld.PETER)).isEmpty();
        assertThat(offers.get(catalogue.workshop, TestWorld.PETER)).isPresent();
    }

    @Test
    void somebodyOfNoProviderOwnsNothing() {
        User nobody = new User(UUID.randomUUID(), "Ingen", Role.PROVIDER, null, null);
        assertThat(offers.find(Search.ANYTHING, nobody)).isEmpty();
    }

    @Test
    void aCompanyConsultantSeesOffersAtCompaniesFirst() {
        assertThat(offers.find(Search.ANYTHING, TestWorld.LOUISE))
                .extracting(Offer::name)
                .containsExactly("Løntilskud i butik", "Praktik på havnen", "Mentor i hverdagen", "Værkstedet");
        assertThat(offers.find(Search.ANYTHING, TestWorld.JONAS))
                .extracting(Offer::name)
                .containsExactly("Løntilskud i butik", "Mentor i hverdagen", "Praktik på havnen", "Værkstedet");
    }

    @Test
    void everyWordMustBeFoundInNameProviderOrDescription() {
        assertThat(offers.find(new Search("HAVNENS cykler", null, null, null, false), TestWorld.JONAS))
                .extracting(Offer::name)
                .containsExactly("Værkstedet");
        assertThat(offers.find(new Search("havnens fly", null, null, null, false), TestWorld.JONAS))
                .isEmpty();
    }

    @Test
    void aClosedOfferIsShownOnlyToThoseWhoAskForIt() {
        assertThat(offers.find(new Search("stresshold", null, null, null, false), TestWorld.JONAS))
                .isEmpty();
        assertThat(offers.find(new Search("stresshold", null, null, null, true), TestWorld.JONAS))
                .hasSize(1);
    }

    @Test
    void howItWentIsToldOnlyWhereFiveStandBehindIt() {
        catalogue.participations(catalogue.workshop, 9, "2026-01-05", "2026-03-29", "completed");
        catalogue.participations(catalogue.workshop, 6, "2026-02-02", "2026-04-12", "job");
        catalogue.participations(catalogue.workshop, 2, "2026-02-02", "2026-02-08", "no_show");
        YearOfOffer.Year year = years.latest(catalogue.workshop);
        assertThat(year.participations()).hasValue(17);
        assertThat(year.endings())
                .as("two who never came would be what is left, so those with a job are put to them")
                .containsExactly(Map.entry(Ending.COMPLETED, 9L));
        assertThat(year.rest()).isEqualTo(8);
    }

    @Test
    void fourParticipantsAreFewerThanFive() {
        catalogue.participations(catalogue.workshop, 4, "2026-01-05", "2026-03-29", "completed");
        YearOfOffer.Year year = years.latest(catalogue.workshop);
        assertThat(year.participations()).isEmpty();
        assertThat(year.endings()).isEmpty();
    }

    @Test
    void manyCoursesOfTheSameFourPeopleAreFewerThanFiveToo() {
        for (int month = 1; month <= 4; month++) {
            catalogue.samePeople(
                    catalogue.workshop, 4, "2026-0" + month + "-02", "2026-0" + month + "-20", "completed");
        }
        assertThat(years.latest(catalogue.workshop).participations()).isEmpty();
    }

    @Test
    void whatHappenedAfterTheFiguresWereClosedIsNotToldYet() {
        catalogue.participations(catalogue.workshop, 7, "2026-08-03", "2026-10-25", "job");
        catalogue.participations(catalogue.workshop, 7, "2026-10-05", null, null);
        YearOfOffer.Year year = years.latest(catalogue.workshop);
        assertThat(year.participations()).hasValue(7);
        assertThat(year.endings()).containsExactly(Map.entry(Ending.NOT_YET, 7L));
    }
}
