package dk.roret.offer;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Five offers of two providers, from a source of their own. Peter works for Havnens Værksted. */
final class Catalogue {

    static final String SOURCE = "offer-test";

    private final JdbcTemplate db;
    private int people;
    private int participations;

    final OfferId workshop;
    final OfferId practice;
    final OfferId mentor;

    Catalogue(JdbcTemplate db) {
        this.db = db;
        UUID harbour = provider("havnen", "Havnens Værksted", "social_enterprise");
        UUID town = provider("fjordby", "Fjordby Kommune", "municipality");
        workshop = offer(harbour, "Værkstedet", "upskilling", "per_week", 2100, 12, 13, "Du reparerer cykler og lærer at svejse.\nVi spiser frokost sammen.");
        practice = offer(harbour, "Praktik på havnen", "work_practice", "per_course", 0, null, 4, null);
        mentor = offer(town, "Mentor i hverdagen", "mentor", "per_course", 11600, 3, null, "En mentor går med dig.");
        offer(town, "Løntilskud i butik", "wage_subsidy", "per_course", 4100, 40, 26, "Job i en butik i et halvt år.");
        OfferId closed = offer(town, "Stresshold", "health", "per_course", 7400, 10, 8, "Ro på.");
        db.update("update offer.offer set open_until = date '2026-05-01' where id = ?", closed.value());
    }

    /** So many new people, each with one participation. */
    void participations(OfferId offer, int count, String start, @Nullable String end, @Nullable String reason) {
        for (int i = 0; i < count; i++) {
            participation(offer, person(people++), start, end, reason);
        }
    }

    /** The first so many people, whoever else there is. */
    void samePeople(OfferId offer, int count, String start, String end, String reason) {
        for (int i = 0; i < count; i++) {
            participation(offer, i < people ? id(i) : person(people++), start, end, reason);
        }
    }

    static void remove(JdbcTemplate db) {
        db.update("delete from offer.participation where source = ?", SOURCE);
        db.update("delete from offer.offer where source = ?", SOURCE);
        db.update("delete from offer.provider where source = ?", SOURCE);
        db.update("delete from citizen.citizen where source = ?", SOURCE);
    }

    private UUID provider(String key, String name, String kind) {
        UUID id = UUID.randomUUID();
        db.update(
                "insert into offer.provider (id, source, source_key, name, kind) values (?, ?, ?, ?, ?)",
                id,
                SOURCE,
                key,
                name,
                kind);
        return id;
    }

    private OfferId offer(
            UUID provider,
            String name,
            String type,
            String model,
            int price,
            @Nullable Integer capacity,
            @Nullable Integer weeks,
            @Nullable String description) {
        UUID id = UUID.randomUUID();
        db.update(
                """
                insert into offer.offer (id, source, source_key, name, type, provider, price_model, price, capacity,
                  weeks_planned, description, department)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'Beskæftigelse')""",
                id,
                SOURCE,
                name,
                name,
                type,
                provider,
                model,
                price,
                capacity,
                weeks,
                description);
        return new OfferId(id);
    }

    private UUID person(int number) {
        db.update(
                """
                insert into citizen.citizen (id, source, source_key, cpr, given_name, family_name, birth_date, sex, education)
                values (?, ?, ?, ?, 'Kim', 'Holm', date '1980-02-14', 'female', 'vocational')""",
                id(number),
                SOURCE,
                "p" + number,
                "p" + number);
        return id(number);
    }

    private static UUID id(int number) {
        return new UUID(0x0190_0000_0000_7200L, 0x8000_0000_0000_0000L + number);
    }

    private void participation(
            OfferId offer, UUID citizen, String start, @Nullable String end, @Nullable String reason) {
        db.update(
                """
                insert into offer.participation (source, source_key, citizen, offer, planned_start, planned_end, start_date,
                  end_date, end_reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                SOURCE,
                "d" + participations++,
                citizen,
                offer.value(),
                LocalDate.parse(start),
                LocalDate.parse(start).plusWeeks(13),
                LocalDate.parse(start),
                end == null ? null : LocalDate.parse(end),
                reason);
    }
}
