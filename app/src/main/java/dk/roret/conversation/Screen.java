package dk.roret.conversation;

import dk.roret.access.Look;
import dk.roret.citizen.Citizen;
import dk.roret.citizen.Citizens;
import dk.roret.citizen.FirstName;
import dk.roret.plan.PlanService;
import dk.roret.plan.PlanView;
import dk.roret.plan.StepService;
import dk.roret.progress.Catalogue;
import dk.roret.progress.Catalogues;
import dk.roret.progress.History;
import dk.roret.progress.Indicator;
import dk.roret.progress.Level;
import dk.roret.progress.MeasureRow;
import dk.roret.progress.Measurements;
import dk.roret.progress.Rater;
import dk.roret.progress.Theme;
import dk.roret.progress.Themes;
import dk.roret.web.Page;
import dk.roret.web.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
    private final Themes themes;
    private final Catalogues catalogues;
    private final Measurements measurements;
    private final Clock clock;

    Screen(
            Conversations conversations,
            Writings writings,
            Citizens citizens,
            PlanService plans,
            StepService steps,
            Themes themes,
            Catalogues catalogues,
            Measurements measurements,
            Clock clock) {
        this.conversations = conversations;
        this.writings = writings;
        this.citizens = citizens;
        this.plans = plans;
        this.steps = steps;
        this.themes = themes;
        this.catalogues = catalogues;
        this.measurements = measurements;
        this.clock = clock;
    }

    /** @param typed what could not be saved */
    HoldView view(Look look, ConversationId id, Page page, Map<String, String> typed, List<Problem> problems) {
        LocalDate today = LocalDate.now(clock);
        Citizen citizen = citizens.get(look);
        Conversations.Talk talk = conversations.talk(look, id);
        PlanView plan = plans.view(look, citizen);
        Pad pad = writings.pad(look.citizen(), id);
        Reader reader = Reader.of(look, citizen, today);
        return new HoldView(
                reader,
                talk.conversation(),
                Since.of(plan.plan(), from(talk.last(), today), today),
                pad,
                plan,
                themes(look, reader, pad, page),
                steps.owners(plans.writer(look, UUID.randomUUID())),
                typed,
                problems);
    }

    /** The last conversation; before the first, as far back as a month. */
    static LocalDate from(@Nullable Conversation last, LocalDate today) {
        return last == null ? today.minusMonths(1) : last.agreed().day();
    }

    private List<ThemeView> themes(Look look, Reader reader, Pad pad, Page page) {
        Catalogue catalogue = catalogues.today();
        History history = measurements.history(look, catalogue);
        return catalogue.themes(themes.chosen(look)).stream()
                .map(theme -> theme(theme, history, reader, pad, page))
                .toList();
    }

    private static ThemeView theme(Theme theme, History history, Reader reader, Pad pad, Page page) {
        return new ThemeView(
                theme,
                theme.indicators().stream()
                        .map(indicator -> new ThemeView.Asked(
                                indicator,
                                List.of(
                                        new MeasureRow(
                                                Field.CITIZEN,
                                                reader.name(page),
                                                true,
                                                marked(pad, indicator, Field.CITIZEN, Field.HOME),
                                                history.latest(indicator, Rater::citizen)),
                                        new MeasureRow(
                                                Field.STAFF,
                                                FirstName.of(
                                                        reader.user().name()),
                                                false,
                                                marked(pad, indicator, Field.STAFF),
                                                history.latest(indicator, rater -> !rater.citizen())))))
                        .toList());
    }

    /** The first of these that holds a mark; one from home counts once the citizen has sent it. */
    private static @Nullable Level marked(Pad pad, Indicator indicator, String... whose) {
        for (String who : whose) {
            String words = pad.words(Field.mark(who, indicator));
            if (words.matches("[1-5]") && (!who.equals(Field.HOME) || !pad.words(Preparation.SENT).isEmpty())) {
                return new Level(Integer.parseInt(words));
            }
        }
        return null;
    }
}
