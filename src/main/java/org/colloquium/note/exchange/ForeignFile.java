package org.colloquium.note.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.colloquium.common.TooLargeException;
import org.colloquium.note.ForeignItems;

/** A file of annotations that somebody brought, put aside until it has been gone through. */
public final class ForeignFile implements Closeable {
    /** The images that one member may have in a group, in Base64, with room for as many words. */
    public static final int MOST_MEGABYTES = 256;

    private final Path path;

    private ForeignFile(Path path) {
        this.path = path;
    }

    /**
     * Puts a file aside.
     *
     * @throws TooLargeException for more than {@link #MOST_MEGABYTES}; nothing is put aside then
     */
    public static ForeignFile keep(InputStream from) throws IOException {
        return keep(from, (long) MOST_MEGABYTES << 20);
    }

    static ForeignFile keep(InputStream from, long mostBytes) throws IOException {
        ForeignFile file = new ForeignFile(Files.createTempFile("colloquium-annotations", ""));
        try (OutputStream to = Files.newOutputStream(file.path)) {
            byte[] some = new byte[1 << 16];
            long soFar = 0;
            for (int read = from.read(some); read >= 0; read = from.read(some)) {
                soFar += read;
                if (soFar > mostBytes) {
                    throw new TooLargeException(
                            "This is larger than " + (mostBytes >> 20) + " MB, the most that is taken at once.");
                }
                to.write(some, 0, read);
            }
            return file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /**
     * What is in it, read anew each time it is gone through.
     *
     * @throws org.colloquium.common.InvalidInputException when there is nothing in it that could be an annotation
     * @throws org.colloquium.common.MalformedException when it is JSON, but ends early or has a mistake
     */
    public ForeignItems items(Importer importer) {
        return ForeignReader.read(path, importer);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
