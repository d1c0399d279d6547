package org.colloquium.operation;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts, in the rows of a table that pass, the fields that the vault has sealed: they begin with {@code v1.} and a key's name. */
final class SealedSecrets extends FilterOutputStream {
    private static final String MARK = "v1.########.";

    private final String table;
    private final List<String> columns;
    private final Map<String, Long> found = new TreeMap<>();
    private int column;
    private int place;

    SealedSecrets(OutputStream out, String table, List<String> columns) {
        super(out);
        this.table = table;
        this.columns = columns;
    }

    Map<String, Long> found() {
        return found;
    }

    @Override
    public void write(int one) throws IOException {
        look((byte) one);
        out.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        for (int i = from; i < from + length; i++) {
            look(bytes[i]);
        }
        out.write(bytes, from, length);
    }

    /** Tabs and line ends stand only between fields; within one, COPY writes them otherwise. */
    private void look(byte one) {
        if (one == '\t' || one == '\n') {
            column = one == '\n' ? 0 : column + 1;
            place = 0;
        } else if (place >= 0) {
            place = fits(one, MARK.charAt(place)) ? place + 1 : -1;
            if (place == MARK.length()) {
                found.merge(table + "." + columns.get(column), 1L, Long::sum);
                place = -1;
            }
        }
    }

    private static boolean fits(byte one, char wanted) {
        return wanted == '#' ? (one >= '0' && one <= '9') || (one >= 'a' && one <= 'f') : one == wanted;
    }
}
