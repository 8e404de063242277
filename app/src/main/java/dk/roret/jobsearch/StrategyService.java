package dk.roret.jobsearch;

import dk.roret.access.Look;
import dk.roret.plan.Writer;
import dk.roret.web.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A citizen's own search strategy. The citizen writes it, and the caseworker may write with them; the page says who did. */
@Service
public class StrategyService {

    private final Strategies strategies;
    private final Clock clock;
    private final HealthWords healthWords = new HealthWords();

    StrategyService(Strategies strategies, Clock clock) {
        this.strategies = strategies;
        this.clock = clock;
    }

    /** What came of saving. */
    public sealed interface Outcome {
        record Saved() implements Outcome {}

        record Wrong(List<Problem> problems) implements Outcome {}

        /** Somebody else saved meanwhile; nothing was written. The typed words are the caller's to show. */
        record Both(Strategy theirs) implements Outcome {}
    }

    public Strategy get(Look look) {
        return strategies.newest(look.citizen());
    }

    /** @param form made with the page: sent twice with the same words it is one version */
    @Transactional
    public Outcome save(Look look, StrategyForm typed, UUID form) {
        List<Problem> problems = new ArrayList<>();
        Strategy.Content content = typed.read(problems);
        if (!problems.isEmpty()) {
            return new Outcome.Wrong(problems);
        }
        Strategy now = strategies.newest(look.citizen());
        if (content.equals(now.content())) {
            return new Outcome.Saved();
        }
        boolean saved = strategies.add(
                look.citizen(), typed.revision(), content, look.user(), clock.instant(), Writer.request(form, content));
        return saved ? new Outcome.Saved() : new Outcome.Both(strategies.newest(look.citizen()));
    }

    /** A word about health in what would go on the leaflet; null when there is none. */
    public @Nullable String healthWord(Strategy strategy) {
        return Stream.of(
                        strategy.content().trades(),
                        strategy.content().offers(),
                        strategy.content().contact())
                .flatMap(text -> text == null ? Stream.empty() : healthWords.first(text).stream())
                .findFirst()
                .orElse(null);
    }
}
