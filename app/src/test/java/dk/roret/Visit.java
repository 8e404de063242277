package dk.roret;

import static java.util.Objects.requireNonNull;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import dk.roret.access.User;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One person at one screen, in a real Chromium. Everything the console complains of is kept, so that a test can hold
 * the page to silence.
 */
public final class Visit implements AutoCloseable {

    public static final int PHONE = 390;
    public static final int DESKTOP = 1280;

    private static @Nullable Browser browser;

    private final String address;
    private final boolean javaScript;
    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();

    public final Page page;

    /** @param port where the house answers; @param width of the screen in CSS pixels */
    public Visit(int port, int width) {
        this(port, width, true);
    }

    public Visit(int port, int width, boolean javaScript) {
        this.javaScript = javaScript;
        this.address = "http://localhost:" + port;
        this.context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setJavaScriptEnabled(javaScript)
                        .setLocale("da-DK"));
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(complaints::add);
    }

    public Visit as(User user) {
        go("/access/sign-in");
        page.locator("form:has(input[value='" + user.id() + "']) button").click();
        return this;
    }

    public Visit inEnglish() {
        go("/web/language?to=en");
        return this;
    }

    public Visit go(String path) {
        page.navigate(address + path);
        return this;
    }

    public String text() {
        return page.locator("main").innerText();
    }

    /** What axe finds on the page, each as rule and place; empty is what we want. */
    public List<String> axe() {
        if (!javaScript) {
            throw new IllegalStateException("axe is a script: look with JavaScript on");
        }
        // Without frames axe needs no second tab, and to tell what is in order too would take a third longer.
        AxeRunOptions onlyWhatIsWrong = new AxeRunOptions();
        onlyWhatIsWrong.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                        .setLegacyMode(true)
                        .options(onlyWhatIsWrong)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule ->
                                rule.getId() + " " + rule.getNodes().getFirst().getTarget())
                        .toList();
    }

    /** Nothing sticks out to the right of the screen. */
    public boolean fits() {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth");
    }

    public List<String> complaints() {
        return complaints;
    }

    /** A picture of the whole page for people to look at, in the folder target/pictures. */
    public Visit picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/pictures", name + ".png"))
                .setFullPage(true));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(Map.of(
                            "PLAYWRIGHT_NODEJS_PATH", program("node"), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(program(
                                    "chromium-headless-shell", "chromium", "google-chrome", "chromium-browser")))
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }
        return browser;
    }

    private static String program(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(requireNonNull(System.getenv("PATH")).split(":"))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No " + names[0] + " on this machine. Install it; ./roret test does so on Debian."))
                .toString();
    }
}
