package dk.roret.referral;

import static dk.roret.TestWorld.JONAS;
import static dk.roret.TestWorld.PETER;
import static dk.roret.TestWorld.SANNE;
import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.Caller;
import dk.roret.TestWorld;
import dk.roret.Visit;
import dk.roret.access.User;
import dk.roret.offer.OfferId;
import dk.roret.progress.Level;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sanne and Jonas order a place in Peter's workshop on Monday 16 November 2026. */
final class Ordered {

    static final String HERS = "/referral/" + SANNE.id();
    static final String AIM = "Kommer tre formiddage om ugen";

    private Ordered() {}

    /** No orders, no measurements, and the one offer in the house is Peter's. */
    static OfferId workshop(JdbcClient db) {
        db.sql("""
                        truncate referral.review, referral.ending, referral.halfway, referral.deviation_answer, referral.deviation,
                          referral.attendance, referral.put_away, referral.reply, referral.theme, referral.terms, referral.placed,
                          progress.mark, progress.measurement, progress.choice cascade""").update();
        db.sql("delete from offer.entry").update();
        db.sql("delete from offer.offer where source = 'referral-test'").update();
        return offer(db, "Værkstedet", "havnen");
    }

    static OfferId offer(JdbcClient db, String name, String provider) {
        UUID id = UUID.randomUUID();
        db.sql("""
                        insert into offer.provider (source, source_key, name, kind) values ('referral-test', ?, ?, 'association')
                        on conflict do nothing""").params("fremmed", "Fremmed").update();
        db.sql("""
                        insert into offer.offer (id, source, source_key, name, type, provider, price_model, price, capacity, weeks_planned, description)
                        select ?, 'referral-test', ?, ?, 'work_practice', id, 'per_week', 900, 12, 13, 'Træ, metal og reparation.'
                        from offer.provider where source_key = ? order by source desc limit 1""").params(id, name, name, provider).update();
        return new OfferId(id);
    }

    static Terms.Content content(String start, String end) {
        return new Terms.Content(
                List.of(aim("health", 2, 3), aim("personal", 3, 4)),
                AIM,
                LocalDate.parse(start),
                LocalDate.parse(end),
                "At jeg må sige fra",
                "At du ringer inden kl. 8");
    }

    static ThemeAim aim(String theme, int present, int wanted) {
        return new ThemeAim(theme, new Level(present), new Level(wanted));
    }

    /** Everybody has said yes. */
    static OrderId agreed(OrderStory story, OfferId offer, String start, String end) {
        Instant before = LocalDate.parse(start).minusDays(14).atTime(9, 0).toInstant(java.time.ZoneOffset.UTC);
        OrderId order = story.ordered(JONAS, TestWorld.citizen(SANNE), before, offer, content(start, end), "", true);
        story.replied(PETER, TestWorld.citizen(SANNE), before, order, true, "");
        return order;
    }

    /** What a form about two themes sends. */
    static Map<String, String> form(OfferId offer, String start, String end) {
        Map<String, String> form = new TreeMap<>();
        form.put("request", UUID.randomUUID().toString());
        form.put("revision", "0");
        form.put("offer", offer.toString());
        form.put("theme", "health");
        form.put("present-health", "2");
        form.put("wanted-health", "3");
        form.put("aim", AIM);
        form.put("start", start);
        form.put("end", end);
        form.put("citizenExpects", "At jeg må sige fra");
        form.put("offerExpects", "");
        return form;
    }

    static OrderId only(JdbcClient db) {
        return new OrderId(
                db.sql("select id from referral.placed").query(UUID.class).single());
    }

    static HttpResponse<String> reply(Caller who, String order, int revision, String answer, String words) {
        return who.post(
                order + "/reply",
                Map.of(
                        "request",
                        UUID.randomUUID().toString(),
                        "revision",
                        "" + revision,
                        "answer",
                        answer,
                        "words",
                        words));
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

    private static void holds(Visit visit) {
        assertThat(visit.axe()).as(visit.page.url()).isEmpty();
        assertThat(visit.fits()).as(visit.page.url()).isTrue();
        assertThat(visit.complaints()).as(visit.page.url()).isEmpty();
    }
}
