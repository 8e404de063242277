package dk.roret.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.roret.web.StartRefused;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class StartCheckTest {

    private final Map<String, Object> setUp = new HashMap<>(Map.of(
            "roret.oidc.issuer", "https://login.example.dk",
            "roret.oidc.client-id", "roret",
            "roret.oidc.client-secret", "0123456789abcdef0123456789abcdef",
            "roret.public-address", "https://roret.example.dk",
            "roret.municipality.name", "Fjordby Kommune",
            "roret.municipality.phone", "12 34 40 00"));

    @Test
    void productionStartsWithARealProvider() {
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void productionDoesNotStartWithTheDemosSignIn() {
        setUp.put("roret.demo", "true");
        assertRefused("RORET_DEMO");
    }

    @Test
    void productionDoesNotStartWithoutAProvider() {
        setUp.remove("roret.oidc.issuer");
        assertRefused("RORET_OIDC_ISSUER");
    }

    @Test
    void productionDoesNotStartWithAProviderThatCanBeListenedInOn() {
        setUp.put("roret.oidc.issuer", "http://login.example.dk");
        assertRefused("https://");
    }

    @Test
    void productionDoesNotStartWithASecretThatCanBeGuessed() {
        setUp.put("roret.oidc.client-secret", "0123456789abcdef0123456789abcde");
        assertRefused("RORET_OIDC_CLIENT_SECRET");
    }

    @Test
    void productionDoesNotStartWithoutTheAddressThatPeopleUse() {
        setUp.remove("roret.public-address");
        assertRefused("RORET_PUBLIC_ADDRESS");
    }

    @Test
    void productionDoesNotStartWithoutANumberToCall() {
        setUp.remove("roret.municipality.phone");
        assertRefused("RORET_MUNICIPALITY_PHONE");
    }

    private void assertRefused(String named) {
        assertThatThrownBy(this::start).isInstanceOf(StartRefused.class).hasMessageContaining(named);
    }

    private void start() {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("set-up", setUp));
        StartCheck.check(environment);
    }
}
