package dk.roret.desk;

import dk.roret.benefit.RefundStaircase;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a citizen's course needs something of the one who has it. */
public sealed interface Need {

    /** The municipality has promised a step by a day, over time or within a week. */
    record Promise(String words, String who, boolean own, LocalDate due) implements Need {}

    /** A conversation was held, or its day is over, and the citizen cannot read what was agreed. */
    record Minutes(LocalDate held) implements Need {}

    /** The citizen asks for contact, or has said that they cannot come. */
    record Asks(boolean cannotCome) implements Need {}

    /**
     * Somebody wants to hand the course over, and waits for a yes, or for the first conversation.
     *
     * @param giver null when a team had the course
     */
    record Handover(@Nullable String giver, boolean accepted) implements Need {}

    /** The state's share of the benefit is about to change. */
    record Refund(LocalDate on, RefundStaircase.Step now, RefundStaircase.Step then) implements Need {}

    /**
     * An order asks for something.
     *
     * @param matter as the order's module calls it: {@code REVIEW}
     * @param order its id
     */
    record Order(String matter, String offer, UUID order, LocalDate on) implements Need {}

    /** No next contact is agreed. */
    record NoContact() implements Need {}

    /** The citizen comes to an age at which somebody else takes over. */
    record Transition(int age, LocalDate birthday, boolean begun) implements Need {}

    /** Whoever had the course has left, and it still stands with them. */
    record Left() implements Need {}

    /** The plan has no step that anybody is to take. */
    record NoSteps() implements Need {}

    /** What the list can be narrowed to. */
    enum Kind {
        PROMISE,
        MINUTES,
        ASKS,
        HANDOVER,
        LEFT,
        ORDER,
        REFUND,
        NO_CONTACT,
        TRANSITION,
        NO_STEPS
    }

    default Kind kind() {
        return switch (this) {
            case Promise _ -> Kind.PROMISE;
            case Minutes _ -> Kind.MINUTES;
            case Asks _ -> Kind.ASKS;
            case Handover _ -> Kind.HANDOVER;
            case Order _ -> Kind.ORDER;
            case Refund _ -> Kind.REFUND;
            case NoContact _ -> Kind.NO_CONTACT;
            case Transition _ -> Kind.TRANSITION;
            case Left _ -> Kind.LEFT;
            case NoSteps _ -> Kind.NO_STEPS;
        };
    }

    /** The day it is about; null when it is about none. */
    default @Nullable LocalDate day() {
        return switch (this) {
            case Promise promise -> promise.due();
            case Refund refund -> refund.on();
            case Minutes minutes -> minutes.held();
            case Transition transition -> transition.birthday();
            case Order order -> order.on();
            case Asks _, Handover _, Left _, NoContact _, NoSteps _ -> null;
        };
    }

    default Urgency urgency(LocalDate today) {
        return switch (this) {
            case Promise promise -> Urgency.of(promise.due(), today);
            case Refund refund -> Urgency.of(refund.on(), today);
            case Minutes minutes -> Urgency.of(minutes.held(), today);
            case Transition transition -> Urgency.of(transition.birthday(), today);
            case Order order -> Urgency.of(order.on(), today);
            case Asks _, Handover _, Left _ -> Urgency.THIS_WEEK;
            case NoContact _, NoSteps _ -> Urgency.LATER;
        };
    }
}
