package org.colloquium.digest;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** The bytes of a digest as they came, and a name to save them under. */
public final class Source {
    private final String name;
    private final byte[] bytes;

    Source(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    public String name() {
        return name;
    }

    public int size() {
        return bytes.length;
    }

    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }
}
