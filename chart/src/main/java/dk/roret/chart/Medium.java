package dk.roret.chart;

/** Where a figure is to be seen. */
public enum Medium {
    SCREEN,
    /** Adds {@code alt}, which the PDF/UA writer asks for on every {@code svg}. */
    PDF
}
