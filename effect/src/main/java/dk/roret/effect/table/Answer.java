package dk.roret.effect.table;

import java.sql.ResultSet;
import java.sql.SQLException;

/** The current line of what an engine answered. */
record Answer(ResultSet set) implements Engine.Line {
    private interface Read<T> {
        T from(ResultSet set) throws SQLException;
    }

    private <T> T read(Read<T> read) {
        try {
            return read.from(set);
        } catch (SQLException e) {
            throw new BadInput(Jdbc.reason(e), e);
        }
    }

    @Override
    public String text(int column) {
        return read(s -> s.getString(column));
    }

    @Override
    public double number(int column) {
        return read(s -> s.getDouble(column));
    }

    @Override
    public long whole(int column) {
        return read(s -> s.getLong(column));
    }

    @Override
    public boolean missing(int column) {
        return read(s -> s.getObject(column) == null);
    }
}
