package dk.roret.outcome;

import dk.roret.web.Sheet;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** The tables of a page to take away. */
final class Workbook {

    private Workbook() {}

    /** @param name of the file, without its ending */
    static ResponseEntity<byte[]> of(String name, List<Sheet> sheets) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, Sheet.EXCEL)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".xlsx")
                                .build()
                                .toString())
                .body(Sheet.workbook(sheets));
    }
}
