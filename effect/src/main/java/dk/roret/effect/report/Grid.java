package dk.roret.effect.report;

import java.util.List;

/** A table of words: a head, and rows that begin with what they are about. */
public record Grid(String caption, List<String> head, List<List<String>> rows) {}
