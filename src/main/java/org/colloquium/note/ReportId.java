package org.colloquium.note;

import java.io.Serializable;
import java.util.UUID;
import org.colloquium.common.Ids;

/** Names one report. */
public record ReportId(UUID value) implements Serializable {
    public static ReportId of(String text) {
        return new ReportId(Ids.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
