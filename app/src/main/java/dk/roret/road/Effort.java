package dk.roret.road;

import dk.roret.offer.OfferId;
import dk.roret.offer.OfferType;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** What the road leads a citizen to. */
public sealed interface Effort {

    record Named(OfferId offer) implements Effort {}

    /** Any offer of the type. */
    record OfType(OfferType type) implements Effort {}

    /** As a form sends it: the id of an offer, or the code of a type. */
    default String code() {
        return switch (this) {
            case Named named -> named.offer().toString();
            case OfType any -> any.type().code();
        };
    }

    static Optional<Effort> of(String code) {
        Optional<Effort> type = Arrays.stream(OfferType.values())
                .filter(one -> one.code().equals(code))
                .<Effort>map(OfType::new)
                .findAny();
        return type.or(() -> offer(code));
    }

    private static Optional<Effort> offer(String code) {
        try {
            return Optional.of(new Named(new OfferId(UUID.fromString(code))));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
