package dk.roret.web;

import org.springframework.http.HttpStatus;

/** A request that is refused as a whole. Its page says why, and what can be done. */
public class Refused extends RuntimeException {

    private final HttpStatus status;
    private final String code;
    private final String text;
    private final transient Object[] values;

    /**
     * @param code what one says on the telephone, such as {@code ADG-01}
     * @param text key of the words: {@code text.title} is the heading, {@code text.what} says what to do
     */
    public Refused(HttpStatus status, String code, String text, Object... values) {
        super(code + " " + text);
        this.status = status;
        this.code = code;
        this.text = text;
        this.values = values;
    }

    public static Refused notFound() {
        return new Refused(HttpStatus.NOT_FOUND, "WEB-01", "web.not-found");
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String title(Page page) {
        return page.t(text + ".title", values);
    }

    public String what(Page page) {
        return page.t(text + ".what", values);
    }
}
