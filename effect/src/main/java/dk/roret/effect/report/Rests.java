package dk.roret.effect.report;

import dk.roret.effect.register.Evaluation;
import dk.roret.effect.register.Judgement;
import java.util.List;

/** What every page says that it rests on. */
record Rests(Evaluation evaluation, Words words) {
    List<Fact> facts() {
        return List.of(
                fact("period", words.t("period", words.date(evaluation.from()), words.date(evaluation.until()))),
                fact("horizon", words.t("horizon", Judgement.HORIZON)),
                fact("snapshot", evaluation.snapshot()));
    }

    Fact fact(String name, String value) {
        return new Fact(words.t("fact." + name), value);
    }
}
