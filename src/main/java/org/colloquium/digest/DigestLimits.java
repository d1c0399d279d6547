package org.colloquium.digest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.colloquium.common.TooLargeException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How large a digest may be; more is refused before it is read whole. */
@Component
public class DigestLimits {
    private final int bytes;
    private final int papers;

    DigestLimits(
            @Value("${colloquium.digest.max-bytes}") DataSize bytes,
            @Value("${colloquium.digest.max-papers}") int papers) {
        this.bytes = Math.toIntExact(bytes.toBytes());
        this.papers = papers;
    }

    public int bytes() {
        return bytes;
    }

    public int papers() {
        return papers;
    }

    /** The whole of a stream, given up at the first byte too many. */
    public byte[] read(InputStream stream) throws IOException {
        byte[] read = stream.readNBytes(bytes);
        if (stream.read() >= 0) {
            throw tooManyBytes();
        }
        return read;
    }

    /** @param announced how many bytes there are said to be */
    public void checkBytes(long announced) {
        if (announced > bytes) {
            throw tooManyBytes();
        }
    }

    void checkPapers(int found) {
        if (found > papers) {
            throw new TooLargeException(String.format(
                    Locale.ENGLISH,
                    "This digest holds %,d papers; this server takes %,d at once. Import it in parts.",
                    found,
                    papers));
        }
    }

    /** What to say of a digest with too many bytes. */
    public TooLargeException tooManyBytes() {
        return new TooLargeException(
                "This digest is larger than " + words(bytes) + ", the limit of this server. Import it in parts.");
    }

    /** A size as a person reads it: "236 kB", "32 MB". */
    public static String words(long bytes) {
        if (bytes < 1_000) {
            return bytes + (bytes == 1 ? " byte" : " bytes");
        }
        DataSize size = DataSize.ofBytes(bytes);
        return size.toMegabytes() >= 1 && bytes % (1 << 20) == 0
                ? size.toMegabytes() + " MB"
                : bytes < 1_000_000
                        ? Math.round(bytes / 1e3) + " kB"
                        : String.format(Locale.ENGLISH, "%.1f MB", bytes / 1e6);
    }
}
