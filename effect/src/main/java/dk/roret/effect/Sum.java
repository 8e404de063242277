package dk.roret.effect;

/** A sum in twice the precision of a double (Dekker 1971), so that what was added can be taken away again. */
final class Sum {
    private double high;
    private double low;

    void add(double term) {
        double sum = high + term;
        double part = sum - high;
        low += (high - (sum - part)) + (term - part);
        high = sum + low;
        low += sum - high;
    }

    double value() {
        return high;
    }
}
