package dk.roret.chart;

import java.util.regex.Pattern;

/**
 * What a figure is called.
 *
 * @param id begins every id inside the figure, so it must be unique on the page: a letter, then letters, digits, - or _
 * @param words the figure's content in a sentence, for those who do not see it
 */
public record Caption(String id, String words) {
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    public Caption {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not usable as an id: " + id);
        }
        if (words.isBlank()) {
            throw new IllegalArgumentException("A figure needs a sentence for those who do not see it");
        }
    }

    Svg frame(String kind, double width, double height, Medium medium) {
        var svg = Svg.element("svg")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("class", "chart " + kind)
                .with("width", width)
                .with("height", height)
                .with("viewBox", "0 0 " + Svg.number(width) + " " + Svg.number(height))
                .with("role", "img")
                .with("aria-label", words)
                .with("font-family", "IBM Plex Sans, Helvetica, Arial, sans-serif");
        return medium == Medium.PDF ? svg.with("alt", words) : svg;
    }
}
