package dk.roret.segment;

import dk.roret.access.HeldAboutCitizen;
import dk.roret.access.Look;
import dk.roret.web.Page;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How the citizen's course was decided to begin, on what, and what the citizen said about it. */
@Component
class HeldDecisions implements HeldAboutCitizen {

    private final Decisions decisions;

    HeldDecisions(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public String title() {
        return "segment.held";
    }

    @Override
    public List<Row> rows(Look look, Page page) {
        RuleWords words = new RuleWords(page.words(), true);
        return Stream.concat(
                        decisions.list(look).stream().map(decision -> new At(decision.at(), words.whole(decision))),
                        decisions.comments(look).stream()
                                .map(comment -> new At(comment.at(), page.t("segment.held.comment", comment.words()))))
                .sorted(Comparator.comparing(At::at).reversed())
                .map(held -> new Row(page.words().shortMoment(held.at()), held.words()))
                .toList();
    }

    private record At(Instant at, String words) {}
}
