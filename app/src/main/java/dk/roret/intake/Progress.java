package dk.roret.intake;

/** Hears how far a delivery has been read. */
@FunctionalInterface
public interface Progress {

    /**
     * @param reading the resource that is being read
     * @param rows how many rows of the delivery have been read so far
     * @param percent how much of the delivery's files has been read, 0 to 100
     */
    void at(String reading, long rows, int percent);
}
