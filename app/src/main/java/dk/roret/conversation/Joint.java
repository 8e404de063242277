package dk.roret.conversation;

import dk.roret.access.Ground;
import dk.roret.access.Look;
import dk.roret.citizen.Citizen;
import dk.roret.citizen.Citizens;
import dk.roret.citizen.FirstName;
import dk.roret.plan.PlanService;
import dk.roret.plan.Step;
import dk.roret.progress.Answer;
import dk.roret.progress.Catalogue;
import dk.roret.progress.Catalogues;
import dk.roret.progress.History;
import dk.roret.progress.Indicator;
import dk.roret.progress.MeasureRow;
import dk.roret.progress.Measurement;
import dk.roret.progress.Measurements;
import dk.roret.progress.Rater;
import dk.roret.progress.Theme;
import dk.roret.progress.Themes;
import dk.roret.progress.Units;
import dk.roret.web.Problem;
import dk.roret.web.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what a joint meeting carries, and takes in what each unit measures there. */
@Component
class Joint {

    private final Conversations conversations;
    private final MinutesBook book;
    private final Invitations invitations;
    private final MeetingSteps steps;
    private final PlanService plans;
    private final Citizens citizens;
    private final Catalogues catalogues;
    private final Themes themes;
    private final Measurements measurements;
    private final Units units;
    private final Clock clock;

    Joint(
            Conversations conversations,
            MinutesBook book,
            Invitations invitations,
            MeetingSteps steps,
            PlanService plans,
            Citizens citizens,
            Catalogues catalogues,
            Themes themes,
            Measurements measurements,
            Units units,
            Clock clock) {
        this.conversations = conversations;
        this.book = book;
        this.invitations = invitations;
        this.steps = steps;
        this.plans = plans;
        this.citizens = citizens;
        this.catalogues = catalogues;
        this.themes = themes;
        this.measurements = measurements;
        this.units = units;
        this.clock = clock;
    }

    /** The meeting, for somebody whom it is open to. */
    Conversation meeting(Look look, ConversationId id) {
        invitations.check(look, id);
        return conversations.get(look, id).orElseThrow(Refused::notFound);
    }

    /** @param typed what could not be saved */
    JointView view(Look look, ConversationId id, Map<String, String> typed, List<Problem> problems) {
        Conversation meeting = meeting(look, id);
        Citizen citizen = citizens.get(look);
        Reader reader = Reader.of(look, citizen, LocalDate.now(clock));
        Catalogue catalogue = catalogues.today();
        History here = here(look, id, catalogue);
        boolean mayInvite = reader.holds() && look.ground() != Ground.INVITED;
        return new JointView(
                reader,
                meeting,
                book.minutes(look, List.of(id)),
                invitations.to(look, id),
                mayInvite ? invitations.colleagues(look) : List.of(),
                reader.holds() ? asked(look, catalogue, here, reader) : List.of(),
                here.standing(),
                agreed(look, meeting, citizen),
                meeting.agreed().day().plusDays(invitations.days()),
                typed,
                problems);
    }

    /** What was measured at this meeting, and nothing else; of a professional's own belief nothing at all. */
    private History here(Look look, ConversationId id, Catalogue catalogue) {
        return new History(measurements.history(look, catalogue).all().stream()
                .filter(one -> id.value().equals(one.conversation()))
                .filter(one -> one.marks().stream()
                        .noneMatch(mark -> mark.indicator()
                                .theme()
                                .equals(catalogue.belief().theme())))
                .toList());
    }

    private List<ThemeView> asked(Look look, Catalogue catalogue, History here, Reader reader) {
        String unit = units.rater(look.user()).unit();
        return catalogue.themes(themes.chosen(look)).stream()
                .map(theme -> new ThemeView(
                        theme,
                        theme.indicators().stream()
                                .map(indicator ->
                                        new ThemeView.Asked(indicator, List.of(row(indicator, here, reader, unit))))
                                .toList()))
                .toList();
    }

    private static MeasureRow row(Indicator indicator, History here, Reader reader, String unit) {
        return MeasureRow.of(
                Field.STAFF,
                FirstName.of(reader.user().name()),
                false,
                indicator,
                here,
                rater -> rater instanceof Rater.Professional one && one.unit().equals(unit));
    }

    private List<Step> agreed(Look look, Conversation meeting, Citizen citizen) {
        Set<UUID> ids = steps.of(look, meeting);
        return ids.isEmpty()
                ? List.of()
                : plans.view(look, citizen).plan().steps().stream()
                        .filter(step -> ids.contains(step.id().value()))
                        .filter(step -> step.state() == Step.State.OPEN || step.state() == Step.State.DONE)
                        .toList();
    }

    /** Keeps what a professional marked for their unit; only themes that the citizen works on are asked. */
    dk.roret.progress.Outcome measure(Look look, ConversationId id, UUID form, Map<String, String> fields) {
        meeting(look, id);
        Set<String> asked = catalogues.today().themes(themes.chosen(look)).stream()
                .map(Theme::indicators)
                .flatMap(List::stream)
                .map(Indicator::key)
                .collect(Collectors.toSet());
        List<Answer> answers = Answer.read(Field.STAFF, fields).stream()
                .filter(answer -> asked.contains(answer.indicator()))
                .toList();
        return measurements.record(
                look,
                new Measurement.Draft(units.rater(look.user()), LocalDate.now(clock), id.value(), answers, null, form));
    }
}
