package dk.roret.plan;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import dk.roret.citizen.Citizen;
import dk.roret.web.Municipality;
import dk.roret.web.Page;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The plan as a small booklet to carry: A6, PDF/UA-1, the same version as on the screen. */
@Service
class PocketPlan {

    private static final String FAMILY = "IBM Plex Sans";

    private final TemplateEngine templates;
    private final Municipality municipality;
    private final QrCode code;
    private final Typeface regular = new Typeface("Regular");
    private final Typeface semiBold = new Typeface("SemiBold");

    PocketPlan(
            TemplateEngine templates,
            Municipality municipality,
            @Value("${roret.public-address:http://localhost:8080}") String address) {
        this.templates = templates;
        this.municipality = municipality;
        this.code = QrCode.of(address.replaceFirst("/$", "") + "/plan");
    }

    byte[] pdf(Page page, PlanView view, Citizen citizen) {
        try (var out = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .withProducer("Roret")
                    .useSVGDrawer(new BatikSVGDrawer())
                    .useFont(regular::open, FAMILY, 400, FontStyle.NORMAL, true)
                    .useFont(semiBold::open, FAMILY, 600, FontStyle.NORMAL, true)
                    .withHtmlContent(html(page, view, citizen), null)
                    .toStream(out)
                    .run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The booklet's pages before they are laid out. */
    String html(Page page, PlanView view, Citizen citizen) {
        var out = new StringOutput();
        templates.render(
                "plan/pocket.jte",
                Map.of(
                        "page",
                        page,
                        "view",
                        view.asCitizen(),
                        "citizen",
                        citizen,
                        "phone",
                        municipality.phone(),
                        "code",
                        code,
                        "print",
                        (PocketText) regular::printable,
                        "printable",
                        printable(view.plan())),
                out);
        return out.toString();
    }

    private boolean printable(Plan plan) {
        return Stream.concat(
                        plan.steps().stream().map(step -> step.content().words()),
                        plan.goals().stream().map(goal -> goal.content().words()))
                .allMatch(words -> regular.printable(words).equals(words));
    }
}
