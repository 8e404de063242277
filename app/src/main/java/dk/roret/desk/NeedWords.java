package dk.roret.desk;

import dk.roret.web.Page;
import dk.roret.web.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A need in the reader's language. */
public record NeedWords(Page page, LocalDate today) {

    public String sentence(Need need) {
        return switch (need) {
            case Need.Promise promise ->
                promise.own()
                        ? page.t("desk.need.promise.own", promise.words())
                        : page.t("desk.need.promise", promise.words(), promise.who());
            case Need.Handover handover -> {
                String key = handover.accepted() ? "desk.need.handover.accepted" : "desk.need.handover";
                yield handover.giver() == null ? page.t(key) : page.t(key + ".from", handover.giver());
            }
            case Need.Minutes minutes -> page.t("desk.need.minutes", words().dayOfYear(minutes.held()));
            case Need.Asks asks -> page.t(asks.cannotCome() ? "desk.need.asks.cannot" : "desk.need.asks");
            case Need.Refund refund ->
                page.t(
                        "desk.need.refund",
                        words().percent(refund.now().statePercent() / 100.0),
                        words().percent(refund.then().statePercent() / 100.0));
            case Need.Order order -> page.t(order(order), order.offer());
            case Need.NoContact _ -> page.t("desk.need.no-contact");
            case Need.Transition transition ->
                page.t(
                        transition.birthday().isAfter(today) ? "desk.need.transition" : "desk.need.transition.reached",
                        transition.age());
            case Need.Left _ -> page.t("desk.need.left");
            case Need.NoSteps _ -> page.t("desk.need.no-steps");
        };
    }

    /** When, or what to do about it. */
    public String detail(Need need) {
        return switch (need) {
            case Need.Promise promise -> page.t("desk.need.promise.by", words().day(promise.due()));
            case Need.Minutes _ -> page.t("desk.need.minutes.what");
            case Need.Asks _ -> page.t("desk.need.asks.what");
            case Need.Handover handover ->
                page.t(handover.accepted() ? "desk.need.handover.accepted.what" : "desk.need.handover.what");
            case Need.Refund refund ->
                page.t("desk.need.refund.when", refund.then().weekFrom(), words().day(refund.on()));
            case Need.Order order -> page.t(order(order) + ".what", words().day(order.on()));
            case Need.NoContact _ -> page.t("desk.need.no-contact.what");
            case Need.Transition transition ->
                page.t(
                        transition.begun() ? "desk.need.transition.begun" : "desk.need.transition.what",
                        words().dayOfYear(transition.birthday()));
            case Need.Left _ -> page.t("desk.need.left.what");
            case Need.NoSteps _ -> page.t("desk.need.no-steps.what");
        };
    }

    private static String order(Need.Order need) {
        return "desk.need.order." + need.matter().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** 0 when it is not over time. */
    public long daysOver(Need need) {
        LocalDate day = need.day();
        return day == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(day, today));
    }

    private Words words() {
        return page.words();
    }
}
