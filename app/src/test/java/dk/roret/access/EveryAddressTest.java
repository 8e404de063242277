package dk.roret.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.Caller;
import dk.roret.HouseTest;
import dk.roret.TestWorld;
import dk.roret.web.Open;
import java.lang.annotation.Annotation;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every address there is, as everybody and as nobody, in a house of its own since it presses every button. */
@HouseTest
@TestPropertySource(properties = "test.house=every-address")
class EveryAddressTest {

    private static final Set<String> WITHOUT_MODULE = Set.of("/", "/was", "/error");
    /** Mail programs post here without having seen a page; the secret in the address is the proof. */
    private static final Set<String> WITHOUT_TOKEN = Set.of("/reminder/stop/{secret}");

    private static final List<String> HEADERS = List.of(
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Permissions-Policy",
            "Cache-Control");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    private record Address(RequestMethod method, String pattern, HandlerMethod page) {

        String path() {
            return pattern.replace("{citizen}", TestWorld.SANNE.id().toString())
                    .replaceAll("\\{[^}]+}", "0190aaaa-0000-7000-8000-000000000999");
        }

        boolean openTo(User user) {
            Only only = annotation(Only.class);
            return only == null
                    ? annotation(Open.class) != null
                    : Arrays.asList(only.value()).contains(user.role());
        }

        boolean openToNobodyInParticular() {
            return annotation(Only.class) == null && annotation(Open.class) != null;
        }

        <A extends Annotation> @Nullable A annotation(Class<A> type) {
            A own = page.getMethodAnnotation(type);
            return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(page.getBeanType(), type);
        }

        @Override
        public String toString() {
            return method + " " + pattern + " (" + page.getBeanType().getSimpleName() + ")";
        }
    }

    @Test
    void everyPageSaysWhoseItIsAndLivesUnderItsModulesName() {
        for (Address address : addresses()) {
            assertThat(address.annotation(Only.class) != null || address.annotation(Open.class) != null)
                    .as(address + " has neither @Only nor @Open")
                    .isTrue();
            String module =
                    address.page().getBeanType().getPackageName().replaceFirst("^dk\\.roret\\.([a-z]+).*", "$1");
            assertThat(WITHOUT_MODULE.contains(address.pattern())
                            || address.pattern().equals("/" + module)
                            || address.pattern().startsWith("/" + module + "/"))
                    .as(address + " does not begin with /" + module)
                    .isTrue();
        }
    }

    @Test
    void everyPersonaGetsExactlyThePagesOfTheirRole() {
        List<User> everyone = new ArrayList<>(TestWorld.STAFF);
        everyone.addAll(TestWorld.CITIZENS);
        for (User user : everyone) {
            Caller caller = new Caller(port).as(user);
            for (Address address : addresses()) {
                HttpResponse<String> answer = call(caller, address);
                assertThat(answer.statusCode())
                        .as(user.name() + " at " + address)
                        .isLessThan(500);
                if (!address.openTo(user)) {
                    assertThat(answer.statusCode())
                            .as(user.name() + " at " + address)
                            .isEqualTo(403);
                    assertThat(answer.body()).as(user.name() + " at " + address).contains("WEB-02");
                }
            }
        }
    }

    @Test
    void whoeverIsNotSignedInIsAskedTo() {
        Caller nobody = new Caller(port);
        for (Address address : addresses()) {
            HttpResponse<String> answer = call(nobody, address);
            assertThat(answer.statusCode()).as("nobody at " + address).isLessThan(500);
            if (!address.openToNobodyInParticular()) {
                assertThat(answer.statusCode()).as("nobody at " + address).isEqualTo(302);
                assertThat(answer.headers().firstValue("Location").orElseThrow())
                        .as("nobody at " + address)
                        .endsWith("/access/sign-in");
            }
        }
    }

    @Test
    void noFormCountsWithoutItsTokenAndWhatWasTypedIsShown() {
        Caller jonas = new Caller(port).as(TestWorld.JONAS);
        for (Address address : addresses()) {
            if (address.method() == RequestMethod.POST && !WITHOUT_TOKEN.contains(address.pattern())) {
                HttpResponse<String> answer =
                        jonas.postWithoutToken(address.path(), Map.of("text", "Ring til <b>rygskolen</b> i dag"));
                assertThat(answer.statusCode()).as(address.toString()).isEqualTo(403);
                assertThat(answer.body())
                        .as(address.toString())
                        .contains("Vi nåede ikke at gemme", "ADG-06", "Ring til &lt;b&gt;rygskolen&lt;/b&gt; i dag");
            }
        }
    }

    @Test
    void everyAnswerHasTheHeadersThatProtectIt() {
        Caller nobody = new Caller(port);
        String front = nobody.get("/").body();
        String style = front.replaceAll("(?s).*href=\"(/assets/app[^\"]*\\.css)\".*", "$1");
        for (String path :
                List.of("/", "/was", style, "/access/log", "/no/such/page", "/error", "/a;b", "/access//log")) {
            HttpResponse<String> answer = nobody.get(path);
            for (String header : HEADERS) {
                assertThat(answer.headers().firstValue(header))
                        .as(header + " at " + path)
                        .isPresent();
            }
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .doesNotContain("unsafe");
        }
    }

    private static HttpResponse<String> call(Caller caller, Address address) {
        return address.method() == RequestMethod.GET
                ? caller.get(address.path())
                : caller.post(address.path(), Map.of());
    }

    /** Those of ours; mappings without a method answer any, so they are tried as a page. */
    private List<Address> addresses() {
        List<Address> all = new ArrayList<>();
        mappings.getHandlerMethods().forEach((mapping, page) -> {
            if (page.getBeanType().getPackageName().startsWith("dk.roret")) {
                Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
                for (String pattern : mapping.getPatternValues()) {
                    (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                            .forEach(method -> all.add(new Address(method, pattern, page)));
                }
            }
        });
        assertThat(all).isNotEmpty();
        return all;
    }
}
