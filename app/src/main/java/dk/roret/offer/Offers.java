package dk.roret.offer;

import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.value.Money;
import dk.roret.value.Tally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The catalogue of offers. Somebody who works for a provider sees that provider's own. */
@Repository
public class Offers {

    private static final String OFFERS = """
            select o.id, o.name, o.type, o.department, o.description, o.price_model, o.price, o.capacity,
                   o.weeks_planned, o.hours_per_week, o.open_from, o.open_until, o.source, v.source_key, v.name as provider_name, v.kind,
                   t.cases, t.persons, e.revision, e.content, e.target_groups, e.expects, e.themes, e.waiting_weeks,
                   e.at, e.who_name
            from offer.offer o
            join offer.provider v on v.id = o.provider
            left join offer.current_entry e on e.offer = o.id
            cross join lateral (
              select count(*) as cases, count(distinct p.citizen) as persons
              from offer.participation p
              where p.offer = o.id and p.withdrawn_at is null
                and p.start_date <= :today and (p.end_date is null or p.end_date >= :today)) t
            where o.withdrawn_at is null and (cast(:own as text) is null or v.source_key = :own)
            """;

    private final JdbcClient db;
    private final Clock clock;

    Offers(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** By name; for a company consultant those at companies first. */
    public List<Offer> find(Search search, User user) {
        String[] words = search.words().strip().toLowerCase(Locale.ROOT).split("\\s+");
        LocalDate today = LocalDate.now(clock);
        return offers(user, "order by o.name, o.id").stream()
                .filter(offer -> search.closed() || !offer.closed(today))
                .filter(offer -> search.type() == null || offer.type() == search.type())
                .filter(offer ->
                        search.provider() == null || offer.provider().key().equals(search.provider()))
                .filter(offer -> search.theme() == null || offer.moves(search.theme()))
                .filter(offer -> contains(offer, words))
                .sorted((one, other) -> user.role() == Role.COMPANY_CONSULTANT
                        ? Boolean.compare(other.type().atACompany(), one.type().atACompany())
                        : 0)
                .toList();
    }

    /** Empty where there is none, or it is another provider's. */
    public Optional<Offer> get(OfferId id, User user) {
        return offers(user, "and o.id = :id", id.value()).stream().findAny();
    }

    private List<Offer> offers(User user, String rest) {
        return offers(user, rest, null);
    }

    private List<Offer> offers(User user, String rest, @Nullable UUID id) {
        return db.sql(OFFERS + rest)
                .param("today", LocalDate.now(clock))
                .param("own", user.role() == Role.PROVIDER ? ownKey(user) : null)
                .param("id", id)
                .query((row, number) -> offer(row))
                .list();
    }

    /** Somebody of no known provider owns nothing: no key is empty. */
    private static String ownKey(User user) {
        return user.provider() == null ? "" : user.provider();
    }

    private static Offer offer(ResultSet row) throws SQLException {
        return new Offer(
                new OfferId(row.getObject("id", UUID.class)),
                row.getString("name"),
                OfferType.of(row.getString("type")),
                new Offer.Provider(row.getString("source_key"), row.getString("provider_name"), row.getString("kind")),
                row.getString("department"),
                row.getString("description"),
                Price.of(
                        row.getString("price_model"),
                        Money.kroner(row.getBigDecimal("price")),
                        row.getBigDecimal("hours_per_week")),
                row.getObject("weeks_planned", Integer.class),
                row.getObject("capacity", Integer.class),
                new Tally(row.getLong("cases"), row.getLong("persons")),
                row.getObject("open_from", LocalDate.class),
                row.getObject("open_until", LocalDate.class),
                row.getString("source").equals(Entries.SOURCE),
                row.getObject("revision") == null ? null : Entries.entry(row));
    }

    private static boolean contains(Offer offer, String[] words) {
        String text = String.join(
                        " ",
                        offer.name(),
                        offer.provider().name(),
                        offer.content() == null ? "" : offer.content(),
                        offer.entry() == null || offer.entry().targetGroups() == null
                                ? ""
                                : offer.entry().targetGroups())
                .toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
