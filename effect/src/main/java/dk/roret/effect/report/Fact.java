package dk.roret.effect.report;

/** One line of what a page rests on. */
public record Fact(String name, String value) {}
