package dk.roret.conversation;

import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dk.roret.Emptied;
import dk.roret.TestHouse;
import dk.roret.TestWorld;
import dk.roret.Visit;
import dk.roret.access.User;
import dk.roret.conversation.Conversation.Agreed;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sanne and Jonas, about to talk. */
final class Talks {

    static final String HERS = "/conversation/" + SANNE.id();
    static final String PURPOSE = "Skal der flere timer på i praktikken?";

    /** How many drafts a device keeps. */
    static final String DRAFTS = "Object.keys(localStorage).filter(key => key.startsWith('roret.draft')).length";

    private Talks() {}

    static void forget(JdbcClient db) {
        Emptied.tables(db, """
                segment.comment, segment.decision, conversation.hearing_answer, conversation.missed, conversation.note, conversation.writing, conversation.minutes, conversation.version, conversation.conversation,
                conversation.contact_request, progress.mark, progress.measurement, progress.choice
                cascade""");
    }

    static void forgetPlans(JdbcClient db) {
        Emptied.tables(
                db, "plan.step_version, plan.goal_version, plan.step, plan.goal, plan.change, plan.plan cascade");
    }

    /** Sanne works on one theme. */
    static void choosesTheme(JdbcClient db) {
        choosesThemes(db, 1);
    }

    /** Sanne works on so many themes. */
    static void choosesThemes(JdbcClient db, int count) {
        db.sql("""
                        insert into progress.choice (citizen, themes, at, who, who_name, by_citizen, request)
                        select ?, (array_agg(key order by key))[1:?], now(), ?, 'Sanne', true, gen_random_uuid()
                        from progress.theme where kind = 'THEME'""").params(SANNE.id(), count, SANNE.id()).update();
    }

    static ConversationId agreed(Agreements agreements, LocalDate day) {
        Writer jonas = writer(JONAS);
        return agreements.agree(jonas, new Agreed(day, LocalTime.of(10, 30), Channel.MEETING, "lokale 12", PURPOSE));
    }

    static Writer writer(User user) {
        return new Writer(TestWorld.citizen(SANNE), user, TestHouse.NOW, UUID.randomUUID());
    }

    static String standing(JdbcClient db, String field) {
        return db.sql("""
                        select words from conversation.writing where field = ? and not aside
                        order by revision desc limit 1""").param(field).query(String.class).single();
    }

    static void holds(Visit visit) {
        assertThat(visit.axe()).isEmpty();
        assertThat(visit.fits()).isTrue();
        assertThat(visit.complaints())
                .filteredOn(complaint -> !complaint.contains("/desk"))
                .isEmpty();
    }

    /** The page holds at every width, in both languages. */
    static void holdsEverywhere(int port, User user, String address, String name) {
        for (int width : new int[] {320, Visit.PHONE, Visit.DESKTOP}) {
            try (Visit visit = new Visit(port, width).as(user)) {
                holds(visit.go(address).picture(name + "-" + width + "-da"));
                if (width > 320) {
                    holds(visit.inEnglish().go(address).picture(name + "-" + width + "-en"));
                }
            }
        }
    }

    static void type(Visit visit, String words) {
        visit.page.fill("#minutes", words);
    }

    /** Waits until the server has it, and the device no longer. */
    static void saved(Visit visit) {
        visit.page.locator("[role=status]:has-text('Gemt kl.')").waitFor();
        visit.page.waitForCondition(() -> visit.page.evaluate(DRAFTS).equals(0));
    }

    static Locator button(Visit visit, String text) {
        return visit.page.locator("main button:has-text('" + text + "')").first();
    }
}
