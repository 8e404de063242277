package dk.roret.access;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The one place that decides who may see which citizen. Without a ground, or without a log, nobody sees anything. */
@Service
public class Access {

    private static final Logger LOG = LoggerFactory.getLogger(Access.class);

    private final List<GroundSource> sources;
    private final BreakGlass emergencies;
    private final LookLog log;
    private final Clock clock;
    private final TransactionTemplate apart;

    Access(
            List<GroundSource> sources,
            BreakGlass emergencies,
            LookLog log,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.sources = sources;
        this.emergencies = emergencies;
        this.log = log;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Decides, and writes down the decision in a transaction of its own.
     *
     * @param what the address that was asked for
     * @return empty when there is no ground
     * @throws LookUnwritten if it cannot be decided or written down
     */
    public Optional<Look> look(User user, CitizenId citizen, String what) {
        return look(user, citizen, what, false);
    }

    /**
     * As {@link #look}, at a joint meeting's own pages, which open to those who are invited too.
     *
     * @throws LookUnwritten if it cannot be decided or written down
     */
    Optional<Look> lookAtMeeting(User user, CitizenId citizen, String what) {
        return look(user, citizen, what, true);
    }

    private Optional<Look> look(User user, CitizenId citizen, String what, boolean atMeeting) {
        return written(() -> {
            Optional<Ground> ground = ground(user, citizen, atMeeting);
            String reason = ground.filter(Ground.BREAK_GLASS::equals)
                    .flatMap(urgent -> emergencies.reason(user, citizen))
                    .orElse(null);
            log.write(clock.instant(), user, citizen, ground.orElse(null), reason, what);
            return ground.map(found -> new Look(user, citizen, found));
        });
    }

    /**
     * As {@link #look}, for a page that is about something else and names the citizen only to those who may know:
     * nobody asked to see the citizen, so having no ground is no refusal to write down.
     */
    Optional<Look> lookIfAllowed(User user, CitizenId citizen, String what) {
        return written(() -> ground(user, citizen, false)).flatMap(found -> look(user, citizen, what));
    }

    /** Writes down that these citizens were shown in a list. */
    public void listed(User user, Collection<CitizenId> citizens, Ground ground, String what) {
        written(() -> {
            log.write(clock.instant(), user, citizens, ground, what);
            return true;
        });
    }

    /** The one place that keeps those who are invited to a meeting away from everything else. */
    private Optional<Ground> ground(User user, CitizenId citizen, boolean atMeeting) {
        Set<Ground> all = EnumSet.noneOf(Ground.class);
        if (user.role() == Role.CITIZEN) {
            if (user.id().equals(citizen.value())) {
                all.add(Ground.SELF);
            }
        } else {
            sources.forEach(source -> all.addAll(source.grounds(user, citizen)));
            if (atMeeting) {
                sources.forEach(source -> all.addAll(source.groundsAtMeeting(user, citizen)));
            }
        }
        return all.stream().min(Ground::compareTo);
    }

    private <T> T written(Supplier<T> decision) {
        try {
            return java.util.Objects.requireNonNull(apart.execute(status -> decision.get()));
        } catch (RuntimeException broken) {
            LOG.error("{} nothing is shown, as a look could not be decided or written", LookUnwritten.CODE, broken);
            throw new LookUnwritten();
        }
    }
}
