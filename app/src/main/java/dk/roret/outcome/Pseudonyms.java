package dk.roret.outcome;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names for people and rows that say nothing without the municipality's secret, and are the same each time with it. They
 * remain personal data: whoever has the secret can find the person.
 */
final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";

    /** 80 bits: of a million people, the chance that any two share a name is one in a trillion. */
    private static final int BYTES = 10;

    private final Mac mac;

    Pseudonyms(String secret) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    /** @param kind of thing, so that a citizen and a row of theirs never share a name */
    String of(String kind, String id) {
        byte[] digest = mac.doFinal((kind + ":" + id).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
    }
}
