package dk.roret.effect.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/** The style sheet with its typeface inside. */
final class Style {
    private Style() {}

    static String withTypeface() {
        return face(400, "IBMPlexSans-Regular.woff2")
                + face(600, "IBMPlexSans-SemiBold.woff2")
                + new String(resource("report.css"), StandardCharsets.UTF_8);
    }

    private static String face(int weight, String file) {
        return "@font-face{font-family:\"IBM Plex Sans\";font-weight:%d;src:url(data:font/woff2;base64,%s) format(\"woff2\")}\n"
                .formatted(weight, Base64.getEncoder().encodeToString(resource(file)));
    }

    private static byte[] resource(String file) {
        try (var in = Objects.requireNonNull(Style.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
