package dk.roret;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roret.access.Persona;
import dk.roret.access.User;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole of Fjordby, as {@code ./roret demo} brings it up, walked link by link as each whom one can choose to be. */
@SpringBootTest(
        classes = {RoretApplication.class, TestHouse.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "roret.demo=true",
            "roret.municipality.name=Fjordby Kommune",
            "roret.municipality.phone=12 34 40 00",
            "roret.intake.folder=${java.io.tmpdir}/roret-deliveries-${random.uuid}",
            "roret.snapshot.folder=${java.io.tmpdir}/roret-snapshots-${random.uuid}",
            "roret.snapshot.secret=nobody lives in Fjordby, so it is no secret",
            "roret.local.truth=${java.io.tmpdir}/roret-truth-${random.uuid}",
            "roret.local.citizens=1500"
        })
class WholeDemoTest {

    /** Pages of one kind, such as a citizen's, that are looked at for each person. */
    private static final int OF_A_KIND = 2;

    private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"(/[^\"#]*)");
    private static final Pattern ONE_OF_MANY =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d+|(?<==)[^&]*");

    /** A text that is missing, a value that is not filled in, a name that only the code knows. */
    private static final Pattern UNFINISHED =
            Pattern.compile("\\{\\d|\\b(?:null|NaN|undefined)\\b|\\b[a-z]+\\.[a-z-]+\\.[a-z-]+\\b");

    @LocalServerPort
    int port;

    @Autowired
    Persona.Cast cast;

    @Autowired
    JdbcTemplate db;

    private record Met(List<String> shut, List<String> unfinished, int pages) {}

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void everybodyMayFollowEveryLinkTheySeeToAPageThatIsFinished() throws InterruptedException {
        awaitFigures();
        assertThat(cast.everyone()).hasSizeGreaterThan(7);
        for (Persona persona : cast.everyone()) {
            User user = persona.user();
            Met met = walk(new Caller(port).as(user));
            assertThat(met.shut()).as(user.name()).isEmpty();
            assertThat(met.unfinished()).as(user.name()).isEmpty();
            assertThat(met.pages()).as(user.name()).isGreaterThan(10);
        }
    }

    private static Met walk(Caller caller) {
        Met met = new Met(new ArrayList<>(), new ArrayList<>(), 0);
        Map<String, Integer> kinds = new HashMap<>();
        Set<String> seen = new HashSet<>(Set.of("/access/sign-in"));
        Queue<String> next = new ArrayDeque<>(List.of("/"));
        int pages = 0;
        while (!next.isEmpty()) {
            String address = next.remove();
            String kind = ONE_OF_MANY.matcher(address).replaceAll("…");
            if (!seen.add(address) || kinds.merge(kind, 1, Integer::sum) > OF_A_KIND) {
                continue;
            }
            HttpResponse<String> answer = caller.get(address);
            pages++;
            answer.headers().firstValue("Location").ifPresent(to -> next.add(to.replaceFirst("^http://[^/]*", "")));
            if (answer.statusCode() >= 400) {
                met.shut().add(answer.statusCode() + " " + address);
            } else if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                links(answer.body()).forEach(next::add);
                unfinished(answer.body()).forEach(words -> met.unfinished().add(words + " at " + address));
            }
        }
        return new Met(met.shut(), met.unfinished(), pages);
    }

    private static List<String> links(String page) {
        return LINK.matcher(page)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .filter(address -> !address.startsWith("/web/language"))
                .toList();
    }

    private static List<String> unfinished(String page) {
        String words = page.replaceAll("(?s)<(style|script|code|title)\\b.*?</\\1>", " ")
                .replaceAll("(?s)<[^>]*>", " ");
        return UNFINISHED.matcher(words).results().map(MatchResult::group).toList();
    }

    /** The first figures are worked out behind the scenes. */
    private void awaitFigures() throws InterruptedException {
        while (Boolean.FALSE.equals(
                db.queryForObject("select exists (select from outcome.publication)", Boolean.class))) {
            Thread.sleep(200);
        }
    }
}
