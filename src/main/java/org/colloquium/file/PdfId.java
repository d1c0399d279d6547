package org.colloquium.file;

import java.io.Serializable;
import java.util.UUID;
import org.colloquium.common.Ids;

/** Names one PDF of a paper. */
public record PdfId(UUID value) implements Serializable {
    public static PdfId of(String text) {
        return new PdfId(Ids.read(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
