package dk.roret.effect;

/** Some people with a name. */
public record Group(String name, Counts counts) {}
