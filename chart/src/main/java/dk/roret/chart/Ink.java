package dk.roret.chart;

/** The colours by role. Shape and dash carry the same difference, so that grey print works. */
final class Ink {
    /** The citizen, the participants. */
    static final String HAV = "#0e4c5a";
    /** Areas: time spent, a road that works. */
    static final String HAV_MIDDLE = "#cfe2e6";
    /** Education among the exits; only inside an outline. */
    static final String HAV_LINE = "#6fa3af";
    /** Only: longer on benefit. */
    static final String LER = "#a63603";

    static final String TEXT = "#1a1a1a";
    /** The municipality, the comparison, zero lines. */
    static final String GREY = "#454545";

    static final String GREY_TEXT = "#595959";
    static final String GREY_AREA = "#dcdcdc";
    static final String CALM = "#f3f3f3";
    static final String GRID = "#ebebeb";
    static final String SCALE = "#c4c4c4";
    static final String PAPER = "#ffffff";

    private Ink() {}
}
