package org.colloquium.digest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.colloquium.account.NumberSetting;
import org.colloquium.account.Settings;
import org.colloquium.common.TooLargeException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** How large a digest may be; more is refused before it is read whole. */
@Component
public class DigestLimits {
    static final NumberSetting BYTES = new NumberSetting(
            "Digests",
            "digest.max-bytes",
            "colloquium.digest.max-bytes",
            "Largest digest",
            "A larger file, paste or request is refused before it is read.",
            NumberSetting.Unit.MEGABYTES,
            1 << 20,
            256 << 20);
    static final NumberSetting PAPERS = new NumberSetting(
            "Digests",
            "digest.max-papers",
            "colloquium.digest.max-papers",
            "Most papers in one digest",
            "One with more is not imported; its owner is told to import it in parts.",
            NumberSetting.Unit.PAPERS,
            1,
            1_000_000);

    private final LongSupplier bytes;
    private final LongSupplier papers;

    @Autowired
    DigestLimits(Settings settings) {
        this(() -> settings.value(BYTES), () -> settings.value(PAPERS));
    }

    DigestLimits(LongSupplier bytes, LongSupplier papers) {
        this.bytes = bytes;
        this.papers = papers;
    }

    public int bytes() {
        return Math.toIntExact(bytes.getAsLong());
    }

    public int papers() {
        return Math.toIntExact(papers.getAsLong());
    }

    /** Both, as people are told before they meet them: "up to 32 MB and 20,000 papers". */
    public String inWords() {
        return "up to " + words(bytes()) + " and " + String.format(Locale.ENGLISH, "%,d", papers()) + " papers";
    }

    /** The whole of a stream, given up at the first byte too many. */
    public byte[] read(InputStream stream) throws IOException {
        byte[] read = stream.readNBytes(bytes());
        if (stream.read() >= 0) {
            throw tooManyBytes();
        }
        return read;
    }

    /** @param announced how many bytes there are said to be */
    public void checkBytes(long announced) {
        if (announced > bytes()) {
            throw tooManyBytes();
        }
    }

    void checkPapers(int found) {
        if (found > papers()) {
            throw new TooLargeException(String.format(
                    Locale.ENGLISH,
                    "This digest holds %,d papers; this server takes %,d at once. Import it in parts.",
                    found,
                    papers()));
        }
    }

    /** What to say of a digest with too many bytes. */
    public TooLargeException tooManyBytes() {
        return new TooLargeException(
                "This digest is larger than " + words(bytes()) + ", the limit of this server. Import it in parts.");
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
