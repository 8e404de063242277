package dk.roret.referral;

import dk.roret.access.CitizenId;
import dk.roret.access.Ground;
import dk.roret.access.Look;
import dk.roret.access.Role;
import dk.roret.access.User;
import dk.roret.offer.Ending;
import dk.roret.offer.OfferId;
import dk.roret.offer.OfferType;
import dk.roret.progress.Level;
import dk.roret.web.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads orders: whole, with every version of their terms. */
@Repository
public class Orders {

    private static final String ORDERS = """
            select o.*, v.revision, v.extension, v.start_on as v_start, v.end_on as v_end, v.aim, v.citizen_expects,
                   v.offer_expects, v.why, v.party, v.who_name, v.at, v.sent as v_sent, v.agreed, v.fallen as v_fallen,
                   t.themes, t.present, t.wanted, f.words as off_road,
                   (select json_agg(json_build_object('party', r.party, 'yes', r.yes, 'words', r.words, 'saidOn', r.said_on,
                             'who', r.who, 'name', r.who_name, 'at', r.at) order by r.at)
                    from referral.reply r where r.placed = v.placed and r.revision = v.revision) as replies,
                   (select array_agg(m.kind) from referral.published_matter m
                    where m.placed = o.id and m.day <= :today and coalesce(m.until, :today) >= :today) as matters,
                   (select array_agg(r.party) from referral.current_review r
                    where r.placed = o.id and r.revision = o.holds) as reviewed
            from referral.current_order o
            join referral.version v on v.placed = o.id
            join lateral (
              select array_agg(theme order by theme) as themes, array_agg(present::int order by theme) as present,
                     array_agg(wanted::int order by theme) as wanted
              from referral.theme where placed = v.placed and revision = v.revision) t on true
            left join referral.off_road f on f.placed = o.id
            where %s
            order by coalesce(o.start_on, o.asked_start), o.id, v.revision""";

    /**
     * Open to its provider: asked, not refused, and not over for longer than the municipality has decided, unless it is
     * asked anew.
     */
    static final String PROVIDERS = """
            o.provider_key = :provider and o.sent and not (o.holds is null and o.fallen)
            and (coalesce(o.last_day, cast(:today as date)) + cast(:days as int) >= cast(:today as date)
                 or (o.newest_sent and not o.settled))""";

    /** Not long over, nor long refused: a list of work holds no more. */
    private static final String RECENT = """
             and not (o.closed and o.last_day + cast(:days as int) < cast(:today as date))
             and not (o.holds is null and o.fallen
                      and (o.asked_at at time zone 'Europe/Copenhagen')::date + cast(:days as int) < cast(:today as date))""";

    private final JdbcClient db;
    private final Limits limits;
    private final Clock clock;

    Orders(JdbcClient db, Limits limits, Clock clock) {
        this.db = db;
        this.limits = limits;
        this.clock = clock;
    }

    /** Those of one citizen that the reader may see, the first to begin first. One statement. */
    public List<Order> of(Look look) {
        if (look.ground() == Ground.ORDER) {
            return find(PROVIDERS + " and o.citizen = :citizen", look.user(), look.citizen());
        }
        return find("o.citizen = :citizen", look.user(), look.citizen());
    }

    /** @throws Refused if there is no such order of this citizen's, or it is another provider's */
    public Order get(Look look, OrderId id) {
        return of(look).stream()
                .filter(order -> order.id().equals(id))
                .findAny()
                .orElseThrow(Refused::notFound);
    }

    /** As it stands, to somebody who writes in it. */
    Order now(CitizenId citizen, OrderId id) {
        return read(db.sql(ORDERS.formatted("o.citizen = :citizen and o.id = :id"))
                        .param("citizen", citizen.value())
                        .param("id", id.value())
                        .param("today", LocalDate.now(clock)))
                .stream()
                .findAny()
                .orElseThrow(Refused::notFound);
    }

    /**
     * Those of the citizens whose courses the user has, of the leader's team, or of the provider's offers; without those
     * long over, which stand with the citizen.
     */
    List<Order> mine(User user) {
        String which = switch (user.role()) {
            case PROVIDER -> PROVIDERS;
            case CASEWORKER ->
                "o.citizen in (select id from citizen.published_citizen where caseworker = :user)" + RECENT;
            case LEADER -> "o.citizen in (select id from citizen.published_citizen where team = :team)" + RECENT;
            case CITIZEN, COMPANY_CONSULTANT, ANALYST, COMMITTEE_MEMBER, ADMINISTRATOR ->
                throw new IllegalArgumentException("A " + user.role() + " has no orders of others");
        };
        return find(which, user, null);
    }

    /** Whether the provider that the user works for has an order of the citizen's open. */
    boolean openTo(User user, CitizenId citizen) {
        return user.role() == Role.PROVIDER
                && db.sql("select exists (select 1 from referral.current_order o where o.citizen = :citizen and "
                                + PROVIDERS + ")")
                        .param("citizen", citizen.value())
                        .param("provider", user.provider() == null ? "" : user.provider())
                        .param("today", LocalDate.now(clock))
                        .param("days", limits.daysAfter())
                        .query(Boolean.class)
                        .single();
    }

    private List<Order> find(String which, User user, @Nullable CitizenId citizen) {
        return read(db.sql(ORDERS.formatted(which))
                .param("citizen", citizen == null ? null : citizen.value())
                .param("user", user.id())
                .param("team", user.team())
                .param("provider", user.provider() == null ? "" : user.provider())
                .param("today", LocalDate.now(clock))
                .param("days", limits.daysAfter()));
    }

    private List<Order> read(JdbcClient.StatementSpec statement) {
        Map<OrderId, Order> orders = new LinkedHashMap<>();
        statement.query(row -> {
            Order order = order(row);
            orders.merge(order.id(), order, Orders::withVersion);
        });
        return List.copyOf(orders.values());
    }

    private static Order order(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new Order(
                new OrderId(row.getObject("id", UUID.class)),
                new CitizenId(row.getObject("citizen", UUID.class)),
                new Order.Offered(
                        new OfferId(row.getObject("offer", UUID.class)),
                        row.getString("offer_name"),
                        OfferType.valueOf(row.getString("type").toUpperCase(Locale.ROOT)),
                        row.getString("provider_key"),
                        row.getString("provider_name")),
                List.of(terms(row)),
                row.getObject("holds", Integer.class),
                row.getObject("ended_on", LocalDate.class),
                reason == null ? null : Ending.valueOf(reason),
                row.getBoolean("closed"),
                set(row, "matters", Course.Matter.class),
                set(row, "reviewed", Party.class),
                row.getString("off_road"));
    }

    private static Terms terms(ResultSet row) throws SQLException {
        String[] themes = (String[]) row.getArray("themes").getArray();
        Integer[] present = (Integer[]) row.getArray("present").getArray();
        Integer[] wanted = (Integer[]) row.getArray("wanted").getArray();
        List<ThemeAim> aims = new ArrayList<>();
        for (int i = 0; i < themes.length; i++) {
            aims.add(new ThemeAim(themes[i], new Level(present[i]), new Level(wanted[i])));
        }
        return new Terms(
                row.getInt("revision"),
                row.getInt("extension"),
                new Terms.Content(
                        aims,
                        row.getString("aim"),
                        row.getObject("v_start", LocalDate.class),
                        row.getObject("v_end", LocalDate.class),
                        row.getString("citizen_expects"),
                        row.getString("offer_expects")),
                row.getString("why"),
                Party.valueOf(row.getString("party")),
                row.getString("who_name"),
                row.getTimestamp("at").toInstant(),
                replies(row),
                row.getBoolean("v_sent"),
                row.getBoolean("agreed"),
                row.getBoolean("v_fallen"));
    }

    private static List<Terms.Reply> replies(ResultSet row) throws SQLException {
        String json = row.getString("replies");
        return json == null ? List.of() : List.of(JsonMapper.shared().readValue(json, Terms.Reply[].class));
    }

    private static <E extends Enum<E>> Set<E> set(ResultSet row, String column, Class<E> type) throws SQLException {
        Set<E> set = EnumSet.noneOf(type);
        if (row.getArray(column) != null) {
            for (String name : (String[]) row.getArray(column).getArray()) {
                set.add(Enum.valueOf(type, name));
            }
        }
        return set;
    }

    private static Order withVersion(Order order, Order next) {
        List<Terms> versions = new ArrayList<>(order.versions());
        versions.addAll(next.versions());
        return order.with(versions);
    }
}
