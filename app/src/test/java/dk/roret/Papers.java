package dk.roret;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What is printed, as a machine that reads aloud and a reader see it. */
public final class Papers {

    private Papers() {}

    /** Where the paper breaks PDF/UA-1, as veraPDF says; and whether it has a title and is read aloud in the language. */
    public static List<String> breaches(byte[] pdf, String language) throws Exception {
        List<String> breaches = new ArrayList<>(validated(pdf));
        try (var document = Loader.loadPDF(pdf)) {
            if (!language.equals(document.getDocumentCatalog().getLanguage())) {
                breaches.add("language " + document.getDocumentCatalog().getLanguage());
            }
            String title = document.getDocumentInformation().getTitle();
            if (title == null || title.isBlank()) {
                breaches.add("no title");
            }
        }
        return breaches;
    }

    private static List<String> validated(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }

    /** All its words, with a space where a line breaks. */
    public static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
