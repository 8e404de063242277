package dk.roret.offer;

import dk.roret.web.Refused;
import java.util.UUID;

public record OfferId(UUID value) {

    /**
     * As it stands in an address.
     *
     * @throws Refused if nothing can have such an address
     */
    public static OfferId of(String text) {
        try {
            return new OfferId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw Refused.notFound();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
