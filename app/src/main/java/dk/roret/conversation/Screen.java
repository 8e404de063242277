package dk.roret.conversation;

import dk.roret.access.Look;
import dk.roret.citizen.Citizen;
import dk.roret.citizen.Citizens;
import dk.roret.conversation.Saving.Typing;
import dk.roret.plan.PlanService;
import dk.roret.plan.PlanView;
import dk.roret.plan.StepService;
import dk.roret.progress.Progress;
import dk.roret.progress.ProgressView;
import dk.roret.web.Page;
import dk.roret.web.Problem;
import dk.roret.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the screen that both look at. */
@Component
class Screen {

    private final Conversations conversations;
    private final Writings writings;
    private final Citizens citizens;
    private final PlanService plans;
    private final StepService steps;
    private final Progress progress;
    private final ThemeRows themes;
    private final MissedAgreements missed;
    private final Clock clock;

    Screen(
            Conversations conversations,
            Writings writings,
            Citizens citizens,
            PlanService plans,
            StepService steps,
            Progress progress,
            ThemeRows themes,
            MissedAgreements missed,
            Clock clock) {
        this.conversations = conversations;
        this.writings = writings;
        this.citizens = citizens;
        this.plans = plans;
        this.steps = steps;
        this.progress = progress;
        this.themes = themes;
        this.missed = missed;
        this.clock = clock;
    }

    /** @param typed what could not be saved */
    HoldView view(Look look, ConversationId id, Page page, List<Typing> typed, List<Problem> problems) {
        LocalDate today = LocalDate.now(clock);
        Citizen citizen = citizens.get(look);
        Conversations.Talk talk = conversations.talk(look, id);
        PlanView plan = plans.view(look, citizen);
        Pad pad = writings.pad(look.citizen(), id).with(typed);
        Reader reader = Reader.of(look, citizen, today);
        ProgressView curves = progress.view(look, citizen);
        LocalDate from = from(talk.last(), today);
        return new HoldView(
                reader,
                talk.conversation(),
                talk.first(),
                Since.of(plan.plan(), from, today),
                toTalkAbout(look, from),
                pad,
                plan,
                curves,
                themes.of(curves, reader, pad, page),
                steps.owners(plans.writer(look, UUID.randomUUID())),
                problems);
    }

    /** The missed agreements that were to be talked about, decided since the last conversation. */
    private List<Missed> toTalkAbout(Look look, LocalDate from) {
        return missed.decided(look).stream()
                .filter(one -> one.choice() == Missed.Choice.TALK)
                .filter(one -> !LocalDate.ofInstant(one.at(), Words.COPENHAGEN).isBefore(from))
                .toList();
    }

    /** The last conversation; before the first, as far back as a month. */
    static LocalDate from(@Nullable Conversation last, LocalDate today) {
        return last == null ? today.minusMonths(1) : last.agreed().day();
    }
}
