package dk.roret.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one place that decides who may see which citizen. Without a ground, or without a log, nobody sees anything. */
@Service
public class Access {

    private final List<GroundSource> sources;
    private final LookLog log;
    private final Clock clock;

    Access(List<GroundSource> sources, LookLog log, Clock clock) {
        this.sources = sources;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Decides, and writes down the decision in a transaction of its own. If it cannot be written, this throws, and
     * there is no look.
     *
     * @param what the address that was asked for
     * @return empty when there is no ground
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Optional<Look> look(User user, CitizenId citizen, String what) {
        Optional<Ground> ground = grounds(user, citizen).stream().min(Ground::compareTo);
        log.write(now(), user, citizen, ground.orElse(null), what);
        return ground.map(found -> new Look(user, citizen, found));
    }

    /** Writes down that these citizens of the user's own caseload or team were shown in a list. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void listed(User user, Collection<CitizenId> citizens, Ground ground, String what) {
        log.write(now(), user, citizens, ground, what);
    }

    private Set<Ground> grounds(User user, CitizenId citizen) {
        Set<Ground> all = EnumSet.noneOf(Ground.class);
        if (user.role() == Role.CITIZEN) {
            if (user.id().equals(citizen.value())) {
                all.add(Ground.SELF);
            }
            return all;
        }
        sources.forEach(source -> all.addAll(source.grounds(user, citizen)));
        return all;
    }

    private Instant now() {
        return clock.instant();
    }
}
