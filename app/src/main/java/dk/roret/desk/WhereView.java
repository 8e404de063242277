package dk.roret.desk;

import dk.roret.citizen.AboutCitizen;
import dk.roret.citizen.Citizen;
import dk.roret.stage.Question;
import dk.roret.stage.QuestionForm;
import dk.roret.stage.Standing;
import dk.roret.web.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a citizen stands, as the citizen reads it.
 *
 * @param mine the reader is the citizen
 * @param mayAnswer the reader may answer what the citizen asks
 * @param form what was typed and could not be sent
 */
public record WhereView(
        Citizen citizen,
        boolean mine,
        boolean mayAnswer,
        CourseView course,
        Standing standing,
        List<Question> questions,
        QuestionForm form,
        List<Problem> problems)
        implements AboutCitizen {

    public String address() {
        return mine ? "/desk/where" : ListState.PLACE + "/" + citizen.id() + "/where";
    }

    @Override
    public Optional<String> firstName() {
        return citizen.firstName();
    }

    /** What was typed as an answer to this question, when it could not be sent. */
    public String typed(UUID question) {
        return question.equals(form.question()) && form.words() != null ? form.words() : "";
    }
}
