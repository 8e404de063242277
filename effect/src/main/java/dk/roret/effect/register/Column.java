package dk.roret.effect.register;

import java.util.Arrays;

/** Whole numbers in a row that grows. */
final class Column {
    private int[] values = new int[1024];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + size / 2);
        }
        values[size++] = value;
    }

    int get(int i) {
        return values[i];
    }

    int size() {
        return size;
    }

    int[] values() {
        return Arrays.copyOf(values, size);
    }
}
