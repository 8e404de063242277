package dk.roret.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a list of citizens is to be shown. It stands in the address.
 *
 * @param search part of a name, as typed
 * @param show only those who need this; null: everybody
 * @param page from 1
 * @param all everything on one page
 */
public record ListState(String search, Need.@Nullable Kind show, Sort sort, boolean falling, int page, boolean all) {

    public static final String PLACE = "/desk/citizens";
    static final ListState DEFAULT = new ListState("", null, Sort.NEED, false, 1, false);

    /** What the rows are in order of. */
    public enum Sort {
        NEED,
        NAME,
        BENEFIT,
        CONTACT,
        CASEWORKER
    }

    /** What cannot be understood in an address is left out: an old bookmark still opens the list. */
    static ListState of(
            @Nullable String search,
            @Nullable String show,
            @Nullable String sort,
            @Nullable String order,
            @Nullable String page) {
        return new ListState(
                search == null ? "" : search.strip(),
                named(Need.Kind.class, show).orElse(null),
                named(Sort.class, sort).orElse(Sort.NEED),
                "falling".equals(order),
                page != null && page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1,
                "all".equals(page));
    }

    /** The address of the list shown like this. */
    public String address() {
        return PLACE + "?" + query();
    }

    /** The address of the rows of this page as a workbook. */
    public String excel(int shown) {
        return PLACE + "/excel?" + (all ? this : onPage(shown)).query();
    }

    /** What is worth remembering: not what was searched for, nor how far one had come. */
    ListState remembered() {
        return new ListState("", show, sort, falling, 1, false);
    }

    public ListState showing(Need.@Nullable Kind kind) {
        return new ListState(search, kind, sort, falling, 1, false);
    }

    /** Rising first; the same column again turns it round. */
    public ListState sortedBy(Sort column) {
        return new ListState(search, show, column, column == sort && !falling, 1, all);
    }

    public ListState onPage(int number) {
        return new ListState(search, show, sort, falling, number, false);
    }

    public ListState whole() {
        return new ListState(search, show, sort, falling, 1, true);
    }

    public ListState withoutSearch() {
        return new ListState("", show, sort, falling, 1, false);
    }

    public String showCode() {
        return show == null ? "all" : code(show);
    }

    public String sortCode() {
        return code(sort);
    }

    public String order() {
        return falling ? "falling" : "rising";
    }

    String query() {
        return "show=" + showCode() + "&sort=" + sortCode() + "&order=" + order()
                + (search.isEmpty() ? "" : "&search=" + URLEncoder.encode(search, StandardCharsets.UTF_8))
                + (all ? "&page=all" : page > 1 ? "&page=" + page : "");
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> type, @Nullable String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> code(value).equals(code))
                .findAny();
    }
}
