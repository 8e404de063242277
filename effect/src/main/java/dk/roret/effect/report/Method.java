package dk.roret.effect.report;

import java.util.List;

/** How a figure is reckoned, in steps that the message files have a sentence for. */
public final class Method {
    private Method() {}

    public static List<String> steps(boolean asTreated) {
        return List.of(
                "trial", "alike", "clock", "out", asTreated ? "as-treated" : "later", "twice", "alone", "limits");
    }
}
