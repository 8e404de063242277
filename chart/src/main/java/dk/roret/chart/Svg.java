package dk.roret.chart;

import java.math.BigDecimal;
import java.util.List;

/**
 * One SVG element: immutable, escaped, and the same bytes for the same content. Refuses {@code style} and event
 * attributes, which a strict Content-Security-Policy would block.
 */
public final class Svg {
    private final String name;
    private final String attributes;
    private final String content;

    private Svg(String name, String attributes, String content) {
        this.name = name;
        this.attributes = attributes;
        this.content = content;
    }

    public static Svg element(String name) {
        return new Svg(name, "", "");
    }

    /** A path of steps or lines; {@code data} as in the attribute {@code d}. */
    static Svg path(String data) {
        return element("path").with("d", data).with("fill", "none");
    }

    static Svg line(double x1, double y1, double x2, double y2, String stroke) {
        return element("line")
                .with("x1", x1)
                .with("y1", y1)
                .with("x2", x2)
                .with("y2", y2)
                .with("stroke", stroke);
    }

    static Svg rect(double x, double y, double width, double height, String fill) {
        return element("rect")
                .with("x", x)
                .with("y", y)
                .with("width", width)
                .with("height", height)
                .with("fill", fill);
    }

    static Svg circle(double x, double y, double radius, String fill) {
        return element("circle").with("cx", x).with("cy", y).with("r", radius).with("fill", fill);
    }

    public Svg with(String attribute, String value) {
        if (attribute.equals("style") || attribute.startsWith("on")) {
            throw new IllegalArgumentException("The attribute " + attribute + " is not allowed in a figure");
        }
        return new Svg(name, attributes + " " + attribute + "=\"" + escape(value) + "\"", content);
    }

    public Svg with(String attribute, double value) {
        return with(attribute, number(value));
    }

    public Svg with(Svg... children) {
        return with(List.of(children));
    }

    public Svg with(List<Svg> children) {
        var all = new StringBuilder(content);
        children.forEach(all::append);
        return new Svg(name, attributes, all.toString());
    }

    public Svg text(String words) {
        return new Svg(name, attributes, content + escape(words));
    }

    /** With at most two decimals and never "-0" or an exponent, whatever the machine's language. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A figure cannot draw " + value);
        }
        return BigDecimal.valueOf(Math.round(value * 100), 2)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return content.isEmpty()
                ? "<" + name + attributes + "/>"
                : "<" + name + attributes + ">" + content + "</" + name + ">";
    }
}
