package dk.roret.access;

import dk.roret.web.Municipality;
import dk.roret.web.Open;
import dk.roret.web.Refused;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Says to somebody who did not get in what was wrong, and what they can do. */
@Controller
@Open
class SignInRefusedPage {

    private final Municipality municipality;

    SignInRefusedPage(Municipality municipality) {
        this.municipality = municipality;
    }

    @GetMapping(SignInRefused.ADDRESS + "{why}")
    void show(@PathVariable String why) {
        throw Arrays.stream(SignInRefused.values())
                .filter(refused -> refused.word().equals(why))
                .findAny()
                .map(refused -> new Refused(
                        refused.status(),
                        refused.code(),
                        "access.not-signed-in." + refused.word(),
                        municipality.phone()))
                .orElseThrow(Refused::notFound);
    }
}
