package dk.roret.access;

import dk.roret.web.Refused;
import org.springframework.http.HttpStatus;

/** What cannot be written down is not shown. */
public class LookUnwritten extends Refused {

    static final String CODE = "ADG-02";

    LookUnwritten() {
        super(HttpStatus.SERVICE_UNAVAILABLE, CODE, "access.unwritten");
    }
}
