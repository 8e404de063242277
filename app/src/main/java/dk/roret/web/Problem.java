package dk.roret.web;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * Something in a form that has to be put right.
 *
 * @param field name of the field it is about; the summary links to it
 * @param code what one says on the telephone, such as {@code TXT-02}
 * @param text key of a sentence that says what to do
 * @param values for the sentence; a day is said as people say it
 */
public record Problem(String field, String code, String text, Object... values) {

    public String message(Page page) {
        return page.t(
                text,
                Stream.of(values)
                        .map(value ->
                                value instanceof LocalDate day ? page.words().date(day) : value)
                        .toArray());
    }
}
