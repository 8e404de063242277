package dk.roret.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What is printed: a template in, an accessible PDF (PDF/UA-1) out, in the typeface of the house. */
@Component
public class Paper {

    private static final String FAMILY = "IBM Plex Sans";

    private final TemplateEngine templates;
    private final Typeface regular = new Typeface("Regular");
    private final Typeface semiBold = new Typeface("SemiBold");

    Paper(TemplateEngine templates) {
        this.templates = templates;
    }

    /** The template's HTML before it is laid out. */
    public String html(String template, Map<String, Object> values) {
        var out = new StringOutput();
        templates.render(template, values, out);
        return out.toString();
    }

    /** Signs that the typeface does not have are told of as {@link #printable} tells of them. */
    public byte[] pdf(String template, Map<String, Object> values) {
        try (var out = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .withProducer("Roret")
                    .useSVGDrawer(new BatikSVGDrawer())
                    .useFont(regular::open, FAMILY, 400, FontStyle.NORMAL, true)
                    .useFont(semiBold::open, FAMILY, 600, FontStyle.NORMAL, true)
                    .withHtmlContent(printable(html(template, values)), null)
                    .toStream(out)
                    .run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody's own words as they can be printed: {@code […]} stands for signs that the typeface does not have. */
    public String printable(String words) {
        return regular.printable(words);
    }

    /** To be shown in the browser, and kept by nobody on the way. */
    public static ResponseEntity<byte[]> inline(String file, byte[] pdf) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + file + "\"")
                .cacheControl(CacheControl.noStore())
                .body(pdf);
    }
}
