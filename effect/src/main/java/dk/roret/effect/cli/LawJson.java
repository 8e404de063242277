package dk.roret.effect.cli;

import dk.roret.effect.economy.BenefitRates;
import dk.roret.effect.economy.Origin;
import dk.roret.effect.economy.RefundLaw;

/** Dated rows of rates and law, each with where it comes from. */
final class LawJson {
    private LawJson() {}

    static Json rate(BenefitRates.Rate rate, boolean inFolder) {
        return origin(
                new Json()
                        .put("benefit", rate.benefit())
                        .put("valid_from", rate.validFrom())
                        .put("amount", rate.amount())
                        .put("unit", EconomyJson.name(rate.unit()))
                        .put("weekly", rate.weekly()),
                rate.origin(),
                inFolder);
    }

    static Json step(RefundLaw.Step step, boolean inFolder) {
        return origin(
                new Json()
                        .put("valid_from", step.validFrom())
                        .put("week_from", step.weekFrom())
                        .put("week_to", step.weekTo())
                        .put("state_percent", step.statePercent()),
                step.origin(),
                inFolder);
    }

    static Json restart(RefundLaw.Restart restart, boolean inFolder) {
        return origin(
                new Json()
                        .put("valid_from", restart.validFrom())
                        .put("self_support_weeks", restart.selfSupportWeeks())
                        .put("within_years", restart.withinYears()),
                restart.origin(),
                inFolder);
    }

    private static Json origin(Json json, Origin origin, boolean inFolder) {
        var status = origin.status();
        return json.put("source", origin.source().isEmpty() ? null : origin.source())
                .put("status", status == null ? null : EconomyJson.name(status))
                .put("from", inFolder ? "folder" : "library");
    }
}
