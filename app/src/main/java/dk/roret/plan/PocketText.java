package dk.roret.plan;

/** Makes somebody's own words fit for paper. */
@FunctionalInterface
public interface PocketText {
    String of(String words);
}
