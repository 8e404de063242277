package dk.roret.intake;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One page of the rows put aside, as somebody chose to see them.
 *
 * @param page from 0
 * @param count of all that match the choice
 */
public record Aside(
        RejectedRows.Choice choice,
        List<RejectedRows.Reason> reasons,
        List<RejectedRows.Rejected> rows,
        int page,
        long count) {

    public long first() {
        return (long) page * RejectedRows.PAGE + 1;
    }

    public long last() {
        return first() + rows.size() - 1;
    }

    /** Address of another page of the same choice. */
    public String address(int other) {
        return "/intake/runs/" + choice.run() + query() + "&page=" + other;
    }

    public String download() {
        return "/intake/runs/" + choice.run() + "/rejected.csv" + query();
    }

    private String query() {
        return "?resource=" + encoded(choice.resource()) + "&reason=" + encoded(choice.reason());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
