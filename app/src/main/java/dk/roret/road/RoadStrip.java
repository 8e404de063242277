package dk.roret.road;

import java.util.List;

/**
 * A strip of road, drawn on a field of 100 by 40 for each phase.
 *
 * @param people on each stretch
 * @param most people on any stretch of the whole road, who make it widest
 */
public record RoadStrip(List<Long> people, List<Effects.Verdict> verdicts, long most) {

    private static final int LENGTH = 100;
    private static final double MIDDLE = 20;
    private static final double WIDEST = 16;
    private static final double NARROWEST = 2;

    public int length() {
        return LENGTH * people.size();
    }

    /** Corners of a stretch: as wide at its end as the next begins. */
    public String corners(int stretch) {
        double begins = half(stretch);
        double ends = half(Math.min(stretch + 1, people.size() - 1));
        int left = stretch * LENGTH;
        int right = left + LENGTH;
        return left + "," + (MIDDLE - begins) + " " + right + "," + (MIDDLE - ends) + " " + right + ","
                + (MIDDLE + ends) + " " + left + "," + (MIDDLE + begins);
    }

    public boolean works(int stretch) {
        return verdicts.get(stretch) == Effects.Verdict.WORKS;
    }

    public boolean harms(int stretch) {
        return verdicts.get(stretch) == Effects.Verdict.HARMS;
    }

    /** By area, as people see it: four times the people are twice as wide. */
    private double half(int stretch) {
        return most == 0 ? NARROWEST : Math.max(NARROWEST, WIDEST * Math.sqrt((double) people.get(stretch) / most));
    }
}
