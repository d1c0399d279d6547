package org.colloquium.digest.format;

import java.nio.charset.StandardCharsets;

/** Kinds of files that people drop by mistake, known by their first bytes. */
enum KnownFile {
    PDF("%PDF-", "a PDF file. Copy the text out of it and paste that"),
    ZIP("PK\u0003\u0004", "a ZIP archive or an office document. Unpack or open it and give its text"),
    GZIP("\u001F\u008B", "a gzip archive. Unpack it and give the file inside"),
    PNG("\u0089PNG", "a picture (PNG). Paste the text itself"),
    JPEG("\u00FF\u00D8\u00FF", "a picture (JPEG). Paste the text itself"),
    GIF("GIF8", "a picture (GIF). Paste the text itself"),
    OLD_OFFICE("\u00D0\u00CF\u0011\u00E0", "an old office document. Open it and give its text");

    private final String start;
    private final String name;

    KnownFile(String start, String name) {
        this.start = start;
        this.name = name;
    }

    /** Refuses bytes that are one of these files. */
    static void refuse(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(8, bytes.length), StandardCharsets.ISO_8859_1);
        for (KnownFile file : values()) {
            if (head.startsWith(file.start)) {
                throw new UnreadableDigest("This is " + file.name + ".");
            }
        }
    }
}
