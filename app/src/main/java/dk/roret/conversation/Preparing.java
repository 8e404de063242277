package dk.roret.conversation;

import dk.roret.access.Look;
import dk.roret.citizen.Citizen;
import dk.roret.citizen.Citizens;
import dk.roret.conversation.Saving.Typing;
import dk.roret.plan.Ahead;
import dk.roret.plan.Change;
import dk.roret.plan.PlanService;
import dk.roret.plan.PlanView;
import dk.roret.segment.Decisions;
import dk.roret.web.Page;
import dk.roret.web.Problem;
import dk.roret.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what each side sees before a conversation. */
@Component
class Preparing {

    private final Conversations conversations;
    private final ContactRequests requests;
    private final MissedAgreements missed;
    private final Efforts efforts;
    private final Ahead ahead;
    private final Writings writings;
    private final Citizens citizens;
    private final PlanService plans;
    private final ThemeRows themes;
    private final Decisions decisions;
    private final Clock clock;

    Preparing(
            Conversations conversations,
            ContactRequests requests,
            MissedAgreements missed,
            Efforts efforts,
            Ahead ahead,
            Writings writings,
            Citizens citizens,
            PlanService plans,
            ThemeRows themes,
            Decisions decisions,
            Clock clock) {
        this.conversations = conversations;
        this.requests = requests;
        this.missed = missed;
        this.efforts = efforts;
        this.ahead = ahead;
        this.writings = writings;
        this.citizens = citizens;
        this.plans = plans;
        this.themes = themes;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** @param typed what could not be saved */
    PrepareView view(Look look, ConversationId id, int part, Page page, List<Typing> typed, List<Problem> problems) {
        LocalDate today = LocalDate.now(clock);
        Citizen citizen = citizens.get(look);
        Conversations.Talk talk = conversations.talk(look, id);
        PlanView plan = plans.view(look, citizen);
        Pad pad = writings.pad(look.citizen(), id).with(typed);
        Reader reader = Reader.of(look, citizen, today);
        LocalDate from = Screen.from(talk.last(), today);
        boolean asksThemes = !reader.mine() || part >= PrepareView.PARTS - 1;
        return new PrepareView(
                reader,
                talk.conversation(),
                talk.first(),
                Since.of(plan.plan(), from, today),
                new Preparation(pad),
                plan,
                part,
                asksThemes ? themes.of(look, reader, pad, page) : List.of(),
                reader.mine() ? List.of() : efforts.running(look, today),
                reader.mine() ? List.of() : ahead.notices(look, page),
                reader.mine() ? List.of() : changes(look, from),
                reader.mine() ? List.of() : requests.open(look),
                reader.mine() ? List.of() : missed.decided(look),
                reader.mine() ? List.of() : comments(look, talk.last()),
                problems);
    }

    /** Those from the day of the last conversation on; before the first, all. */
    private List<Decisions.Comment> comments(Look look, @Nullable Conversation last) {
        return decisions.comments(look).stream()
                .filter(comment -> last == null
                        || !LocalDate.ofInstant(comment.at(), Words.COPENHAGEN)
                                .isBefore(last.agreed().day()))
                .toList();
    }

    private List<Change> changes(Look look, LocalDate from) {
        return plans.changes(look, null).stream()
                .filter(change -> !Since.day(change.stamp()).isBefore(from))
                .limit(PlanService.PAGE)
                .sorted(Comparator.comparing((Change change) -> change.stamp().at())
                        .reversed())
                .toList();
    }
}
