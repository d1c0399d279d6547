package org.colloquium.file;

import java.io.InputStream;
import org.springframework.core.io.AbstractResource;

/** The bytes of a PDF, read from the database while they are sent, in whole or in part. */
public final class Pdf extends AbstractResource {
    /** What it may do in a browser that shows it all the same: nothing, and in no page. */
    public static final String POLICY =
            "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox";

    private final PdfRows rows;
    private final PdfId id;
    private final long size;
    private final String name;

    Pdf(PdfRows rows, PdfId id, long size, String name) {
        this.rows = rows;
        this.id = id;
        this.size = size;
        this.name = name;
    }

    @Override
    public InputStream getInputStream() {
        return new PieceStream(rows, id.value(), size);
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return size;
    }

    /** What it is saved as. */
    @Override
    public String getFilename() {
        return name;
    }

    @Override
    public String getDescription() {
        return "PDF " + id;
    }
}
