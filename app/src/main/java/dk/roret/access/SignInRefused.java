package dk.roret.access;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Why somebody who tried did not get in. */
enum SignInRefused {
    /** Known to the provider, not to Roret. */
    UNKNOWN("ADG-10", HttpStatus.FORBIDDEN),
    /** Was signed in, and has left since. */
    GONE("ADG-11", HttpStatus.FORBIDDEN),
    /** Turned back at the provider. */
    CANCELLED("ADG-12", HttpStatus.FORBIDDEN),
    /** The provider did not answer, or not as it should. */
    FAILED("ADG-13", HttpStatus.SERVICE_UNAVAILABLE);

    static final String ADDRESS = "/access/not-signed-in/";

    private final String code;
    private final HttpStatus status;

    SignInRefused(String code, HttpStatus status) {
        this.code = code;
        this.status = status;
    }

    String address() {
        return ADDRESS + word();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String code() {
        return code;
    }

    HttpStatus status() {
        return status;
    }
}
