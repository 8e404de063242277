package dk.roret.citizen;

/** How far those of one giver have come. */
public record BulkProgress(int waiting, int accepted, int moved, int declined, int returning) {

    public int all() {
        return waiting + accepted + moved + declined + returning;
    }
}
