package dk.roret.road;

import dk.roret.access.CitizenId;
import dk.roret.access.User;
import dk.roret.benefit.RefundLaw;
import dk.roret.benefit.RefundStaircase;
import dk.roret.offer.OfferId;
import dk.roret.web.Refused;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The road: changed as a proposal, in force from the day of the committee's decision. */
@Service
public class MainRoad {

    private final JdbcClient db;
    private final Roads roads;
    private final RefundLaw refund;
    private final Clock clock;

    MainRoad(JdbcClient db, Roads roads, RefundLaw refund, Clock clock) {
        this.db = db;
        this.roads = roads;
        this.refund = refund;
        this.clock = clock;
    }

    /** Whether an order keeps to the road. */
    public enum Cover {
        ON,
        /** The committee has decided another way: the order needs a reason. */
        OFF,
        /** No road was in force on the day, or the citizen was on no benefit. */
        SILENT
    }

    /**
     * Whether the road led this citizen to an offer on a day. A group that no register knows may fit anybody: whether it
     * does is for the people in the room, and is written nowhere.
     */
    public Cover covers(CitizenId citizen, OfferId offer, LocalDate day) {
        return db.sql("""
                        select case when road.version_on(:day) is null or s.week is null then 'SILENT' when exists (
                          select 1 from road.entries_of(road.version_on(:day)) e
                          join road.group_on(:day) g on g.key = e.grp
                          where road.fits(g, s.benefit, k.readiness, extract(year from age(:day, c.birth_date))::int)
                            and s.week >= e.phase and s.week <= coalesce(e.phase_until, s.week)
                            and (e.offer = :offer or e.type = (select type from offer.published_offer where id = :offer)))
                          then 'ON' else 'OFF' end
                        from citizen.published_citizen c
                        left join lateral (
                          select benefit, (cast(:day as date) - start_date) / 7 + 1 as week from benefit.published_spell
                          where citizen = c.id and start_date <= :day and coalesce(end_date, :day) >= :day
                          order by start_date desc limit 1) s on true
                        left join lateral (
                          select readiness from citizen.published_category where citizen = c.id and valid_from <= :day
                          order by valid_from desc limit 1) k on true
                        where c.id = :citizen""")
                .param("day", day)
                .param("offer", offer.value())
                .param("citizen", citizen.value())
                .query((row, number) -> Cover.valueOf(row.getString(1)))
                .optional()
                .orElse(Cover.SILENT);
    }

    /** Empty before the committee has decided any. */
    Optional<Road> inForce(List<Road> versions) {
        return versions.stream()
                .filter(road -> road.decision().isPresent())
                .findFirst()
                .map(roads::whole);
    }

    Optional<Road> proposal(List<Road> versions) {
        return versions.stream()
                .filter(road -> road.decision().isEmpty())
                .findFirst()
                .map(roads::whole);
    }

    /** The proposal that is worked on; empty when there is none. */
    public Optional<Road> proposed() {
        return proposal(roads.versions());
    }

    /** A copy of the road in force to work on. There is one proposal at a time: another one begun meanwhile is it. */
    @Transactional
    public void begin(User writer) {
        Long before = db.sql("select road.version_on(?)")
                .param(LocalDate.now(clock))
                .query(Long.class)
                .optional()
                .orElse(null);
        Integer[] phases = before == null ? stepsOfTheLaw() : null;
        Long begun = db.sql("""
                        insert into road.version (phases, based_on, begun_by, begun_at)
                        values (coalesce(cast(:phases as int[]), (select phases from road.version where id = :before)),
                                :before, :by, :at)
                        on conflict (state) where state = 'PROPOSED' do nothing returning id""")
                .param("phases", phases)
                .param("before", before)
                .param("by", writer.name())
                .param("at", now())
                .query(Long.class)
                .optional()
                .orElse(null);
        if (begun != null && before != null) {
            db.sql("""
                            insert into road.entry (version, grp, phase, offer, type, in_groups, removed, written_by, written_at)
                            select :version, grp, phase, offer, type, in_groups, false, :by, :at from road.entries_of(:before)""")
                    .param("version", begun)
                    .param("before", before)
                    .param("by", writer.name())
                    .param("at", now())
                    .update();
        }
    }

    /** Puts an effort on a stretch of the proposal. */
    @Transactional
    public void put(Road.Place place, Effort effort, boolean inGroups, User writer) {
        write(place, effort, inGroups, false, writer);
    }

    @Transactional
    void take(Road.Place place, Effort effort, User writer) {
        write(place, effort, false, true, writer);
    }

    private void write(Road.Place place, Effort effort, boolean inGroups, boolean removed, User writer) {
        UUID offer = effort instanceof Effort.Named named ? named.offer().value() : null;
        String type = effort instanceof Effort.OfType any ? any.type().code() : null;
        db.sql("""
                        insert into road.entry (version, grp, phase, offer, type, in_groups, removed, written_by, written_at)
                        values (:version, :group, :phase, :offer, :type, :inGroups, :removed, :by, :at)""")
                .param("version", open(null))
                .param("group", place.group())
                .param("phase", place.phase())
                .param("offer", offer)
                .param("type", type)
                .param("inGroups", inGroups)
                .param("removed", removed)
                .param("by", writer.name())
                .param("at", now())
                .update();
    }

    /** @param phases the first week of each, ascending from 1; efforts in a phase that is no more leave the proposal */
    @Transactional
    void phases(List<Integer> phases) {
        db.sql("update road.version set phases = ? where id = ?")
                .params(phases.toArray(Integer[]::new), open(null))
                .update();
    }

    @Transactional
    void withdraw(User writer) {
        end(open(null), "WITHDRAWN", writer);
    }

    /**
     * The committee has decided the proposal.
     *
     * @param revision of the proposal that was read
     * @throws Refused if somebody has changed it since
     */
    @Transactional
    public void decide(String revision, Road.Decision decision, User writer) {
        long version = open(revision);
        end(version, "DECIDED", writer);
        db.sql("insert into road.decision values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        version,
                        decision.on(),
                        decision.committee(),
                        decision.reference(),
                        decision.words(),
                        writer.name(),
                        now())
                .update();
    }

    private void end(long version, String state, User writer) {
        db.sql("update road.version set state = ?, ended_by = ?, ended_at = ? where id = ?")
                .params(state, writer.name(), now(), version)
                .update();
    }

    /** The one proposal, held until the transaction ends. */
    private long open(@Nullable String revision) {
        return db.sql("select id from road.version where state = 'PROPOSED' for update")
                .query(Long.class)
                .optional()
                .filter(id -> revision == null
                        || roads.versions().stream()
                                .anyMatch(road ->
                                        road.id() == id && road.revision().equals(revision)))
                .orElseThrow(() -> new Refused(HttpStatus.CONFLICT, "VEJ-01", "road.changed"));
    }

    private Integer[] stepsOfTheLaw() {
        List<Integer> first = new ArrayList<>();
        Optional<RefundStaircase.Step> step = refund.step(1, LocalDate.now(clock));
        while (step.isPresent()) {
            first.add(step.get().weekFrom());
            Integer last = step.get().weekTo();
            step = last == null ? Optional.empty() : refund.step(last + 1, LocalDate.now(clock));
        }
        return first.isEmpty() ? new Integer[] {1} : first.toArray(Integer[]::new);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
