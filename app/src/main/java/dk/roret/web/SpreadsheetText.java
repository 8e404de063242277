package dk.roret.web;

/** Text on its way into a spreadsheet. */
public final class SpreadsheetText {

    private SpreadsheetText() {}

    /** A spreadsheet takes some first characters for the beginning of a formula; an apostrophe makes it text. */
    public static String harmless(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
