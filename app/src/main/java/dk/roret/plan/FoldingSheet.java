package dk.roret.plan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * The booklet laid out for an ordinary printer: A4 on both sides, turned over the long edge. Cut across the middle, lay the
 * lower half in the upper, fold. It is for paper alone; whoever reads on a screen reads the booklet itself.
 */
final class FoldingSheet {

    private static final int PAGES_ON_A_SHEET = 8;
    private static final int PAGES_ON_A_STRIP = 4;
    private static final float DASH = 4;

    private FoldingSheet() {}

    /** @param booklet A6 pages; the last one becomes the back cover, and empty pages come before it */
    static byte[] of(byte[] booklet) {
        try (var pages = Loader.loadPDF(booklet);
                var sheets = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            sheets.setDocumentInformation(pages.getDocumentInformation());
            sheets.getDocumentCatalog().setLanguage(pages.getDocumentCatalog().getLanguage());
            List<Integer> order = order(pages.getNumberOfPages());
            var layers = new LayerUtility(sheets);
            for (int side = 0; side < order.size(); side += 4) {
                side(sheets, layers, pages, order.subList(side, side + 4));
            }
            sheets.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Which of the booklet's pages stand on each side of the sheets: upper left, upper right, lower left, lower right.
     * Zero is an empty page.
     */
    static List<Integer> order(int pages) {
        int places = Math.ceilDiv(pages, PAGES_ON_A_SHEET) * PAGES_ON_A_SHEET;
        int strips = places / PAGES_ON_A_STRIP;
        List<Integer> order = new ArrayList<>();
        for (int strip = 0; strip < strips; strip += 2) {
            int lower = strip + 1;
            order.addAll(List.of(places - 2 * strip, 1 + 2 * strip, places - 2 * lower, 1 + 2 * lower));
            order.addAll(List.of(2 + 2 * strip, places - 1 - 2 * strip, 2 + 2 * lower, places - 1 - 2 * lower));
        }
        return order.stream()
                .map(place -> place == places ? pages : place < pages ? place : 0)
                .toList();
    }

    private static void side(PDDocument sheets, LayerUtility layers, PDDocument pages, List<Integer> four)
            throws IOException {
        var sheet = new PDPage(PDRectangle.A4);
        sheets.addPage(sheet);
        float width = PDRectangle.A4.getWidth() / 2;
        float height = PDRectangle.A4.getHeight() / 2;
        try (var content = new PDPageContentStream(sheets, sheet)) {
            for (int place = 0; place < four.size(); place++) {
                if (four.get(place) > 0) {
                    PDFormXObject page = layers.importPageAsForm(pages, four.get(place) - 1);
                    content.saveGraphicsState();
                    content.transform(Matrix.getTranslateInstance(place % 2 == 0 ? 0 : width, place < 2 ? height : 0));
                    content.drawForm(page);
                    content.restoreGraphicsState();
                }
            }
            content.setLineDashPattern(new float[] {DASH, DASH}, 0);
            content.setStrokingColor(0.56f);
            content.moveTo(0, height);
            content.lineTo(PDRectangle.A4.getWidth(), height);
            content.stroke();
        }
    }
}
