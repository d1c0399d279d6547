package org.colloquium.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.colloquium.digest.format.Candidate;
import org.colloquium.paper.ArxivId;
import org.colloquium.paper.Doi;

/** By which an entry is known when a feed shows it again. */
final class EntryHash {
    private EntryHash() {}

    static String of(Candidate entry) {
        ArxivId arxivId = entry.arxivId();
        Doi doi = entry.doi();
        return HexFormat.of()
                .formatHex(sha256(
                        arxivId != null
                                ? "arxiv:" + arxivId.id()
                                : doi != null
                                        ? "doi:" + doi.value()
                                        : "title:" + entry.titleText().toLowerCase(Locale.ROOT)));
    }

    static byte[] sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
