package dk.roret.effect.economy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How many others can be better at once, over every weighting of three scores: weights 0 or more that sum to 1, a triangle.
 *
 * <p>Another is better on one side of a straight line through the triangle. The lines cut it into cells, and who is better
 * does not change within one. Where the most are better, each line along the cell has its better side there, or a step over
 * it would find more. So every line is walked from end to end, and every side of the triangle, and between two crossings
 * those better just beside it are counted.
 * The fewest are better at a crossing or a corner, where ties count for nobody. That is exact but for rounding: weightings
 * closer than 1e-12 to a tie are taken as one.
 *
 * @param fewest others that are better at the most favourable weighting
 * @param most others that are better at the least favourable one
 */
record RankRange(int fewest, int most) {
    private static final int SIDES = 3;
    private static final double CLOSE = 1e-12;

    /** @param ahead for each other, how far it is ahead in each of three scores */
    static RankRange of(List<double[]> ahead) {
        var lines = new ArrayList<double[]>();
        for (var lead : ahead) {
            double size = Math.max(Math.abs(lead[0]), Math.max(Math.abs(lead[1]), Math.abs(lead[2])));
            if (size > 0) {
                lines.add(new double[] {lead[0] / size, lead[1] / size, lead[2] / size});
            }
        }
        int fewest = lines.size();
        int most = 0;
        for (var stretch : stretches(lines)) {
            var ends = new TreeSet<Double>(List.of(0.0, 1.0));
            for (var line : lines) {
                double from = dot(line, stretch.from());
                double to = dot(line, stretch.to());
                if (from * to < 0) {
                    ends.add(from / (from - to));
                }
            }
            double last = 0;
            for (double end : ends) {
                fewest = Math.min(fewest, better(lines, stretch.at(end), null));
                if (end - last > CLOSE) {
                    most = Math.max(most, better(lines, stretch.at((last + end) / 2), stretch.beside()));
                }
                last = end;
            }
        }
        return new RankRange(fewest, most);
    }

    /** Along a line through the triangle, or a side of it; and the direction to its better side, or into the triangle. */
    private record Stretch(double[] from, double[] to, double[] beside) {
        double[] at(double way) {
            var point = new double[SIDES];
            for (int i = 0; i < SIDES; i++) {
                point[i] = from[i] + way * (to[i] - from[i]);
            }
            return point;
        }
    }

    private static List<Stretch> stretches(List<double[]> lines) {
        var stretches = new ArrayList<Stretch>();
        for (int side = 0; side < SIDES; side++) {
            var inwards = new double[] {-0.5, -0.5, -0.5};
            inwards[side] = 1;
            stretches.add(new Stretch(corner((side + 1) % SIDES), corner((side + 2) % SIDES), inwards));
        }
        for (var line : lines) {
            var ends = ends(line);
            if (ends.size() == 2) {
                double mean = (line[0] + line[1] + line[2]) / SIDES;
                var up = new double[] {line[0] - mean, line[1] - mean, line[2] - mean};
                stretches.add(new Stretch(ends.get(0), ends.get(1), up));
            }
        }
        return stretches;
    }

    /** Where a line meets the sides; two places where it goes through the inside. */
    private static List<double[]> ends(double[] line) {
        var ends = new ArrayList<double[]>();
        boolean up = false;
        boolean down = false;
        for (int i = 0; i < SIDES; i++) {
            int j = (i + 1) % SIDES;
            up |= line[i] > CLOSE;
            down |= line[i] < -CLOSE;
            if (Math.abs(line[i]) <= CLOSE) {
                ends.add(corner(i));
            } else if (Math.abs(line[j]) > CLOSE && line[i] * line[j] < 0) {
                var place = new double[SIDES];
                place[i] = line[j] / (line[j] - line[i]);
                place[j] = 1 - place[i];
                ends.add(place);
            }
        }
        return up && down ? ends : List.of();
    }

    private static double[] corner(int i) {
        var corner = new double[SIDES];
        corner[i] = 1;
        return corner;
    }

    /** How many are better at a point, or, where a direction is given, just beside it. */
    private static int better(List<double[]> lines, double[] point, double @Nullable [] beside) {
        int better = 0;
        for (var line : lines) {
            double lead = dot(line, point);
            boolean tie = Math.abs(lead) <= CLOSE;
            better += (tie ? beside != null && dot(line, beside) > CLOSE : lead > 0) ? 1 : 0;
        }
        return better;
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
