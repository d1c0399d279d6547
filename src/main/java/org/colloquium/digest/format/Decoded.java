package org.colloquium.digest.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bytes turned into characters by the charset that they turn out to be in, with what a person should know of it. */
record Decoded(String text, List<String> notes) {

    private static final char UNREADABLE = '\uFFFD';
    private static final double MOST_CONTROLS = 0.01;
    private static final int LOOKED_AT = 1 << 16;

    static Decoded from(byte[] bytes) {
        KnownFile.refuse(bytes);
        Decoded decoded = decode(bytes);
        refuseControls(decoded.text());
        return decoded.withoutNuls();
    }

    /** No text has NULs, and no database keeps them: what is left of a damaged file can be read all the same. */
    Decoded withoutNuls() {
        if (text.indexOf('\0') < 0) {
            return this;
        }
        long nuls = text.chars().filter(c -> c == 0).count();
        List<String> all = new ArrayList<>(notes);
        all.add("The text holds " + nuls + (nuls == 1 ? " NUL byte, which became “" : " NUL bytes, which became “")
                + UNREADABLE + "”. It may be damaged there.");
        return new Decoded(text.replace('\0', UNREADABLE), List.copyOf(all));
    }

    /** A mail's own characters, never refused: what its parts are encoded in, only the mail itself says. */
    static Decoded ofMail(byte[] bytes) {
        try {
            return new Decoded(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString(),
                    List.of());
        } catch (CharacterCodingException e) {
            return new Decoded(new String(bytes, StandardCharsets.ISO_8859_1), List.of());
        }
    }

    private static Decoded decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return utf8(bytes, 3);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new Decoded(replacing(bytes, 2, StandardCharsets.UTF_16LE), List.of());
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new Decoded(replacing(bytes, 2, StandardCharsets.UTF_16BE), List.of());
        }
        Charset wide = wide(bytes);
        return wide == null
                ? utf8(bytes, 0)
                : new Decoded(
                        replacing(bytes, 0, wide),
                        List.of("The text does not say how it is encoded; it was read as " + wide.name() + "."));
    }

    /** In UTF-16 without a mark every other byte of most texts is NUL; which one says which it is. Null for neither. */
    private static @Nullable Charset wide(byte[] bytes) {
        int pairs = Math.min(bytes.length, LOOKED_AT) / 2;
        int first = 0;
        int second = 0;
        for (int i = 0; i < pairs; i++) {
            first += bytes[2 * i] == 0 ? 1 : 0;
            second += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (pairs < 4 || Math.max(first, second) < pairs / 3) {
            return null;
        }
        return second > 8 * first ? StandardCharsets.UTF_16LE : first > 8 * second ? StandardCharsets.UTF_16BE : null;
    }

    private static Decoded utf8(byte[] bytes, int skipped) {
        try {
            CharBuffer strict =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, skipped, bytes.length - skipped));
            return new Decoded(strict.toString(), List.of());
        } catch (CharacterCodingException e) {
            return damagedOrOlder(bytes, skipped);
        }
    }

    // A text cut in the middle of a character is still UTF-8; one whose every accent fails is of an older charset.
    private static Decoded damagedOrOlder(byte[] bytes, int skipped) {
        String damaged = replacing(bytes, skipped, StandardCharsets.UTF_8);
        long unreadable = damaged.chars().filter(c -> c == UNREADABLE).count();
        long foreign = damaged.chars().filter(c -> c > 0x7F).count();
        if (skipped > 0 || unreadable * 4 <= foreign) {
            return new Decoded(
                    damaged,
                    List.of(unreadable + (unreadable == 1 ? " character" : " characters")
                            + " could not be read as UTF-8 and became “" + UNREADABLE + "”."));
        }
        return new Decoded(
                replacing(bytes, skipped, Charset.forName("windows-1252")),
                List.of("The text is not UTF-8; it was read as windows-1252. Look at the accents before you import."));
    }

    private static String replacing(byte[] bytes, int skipped, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(bytes, skipped, bytes.length - skipped))
                    .toString();
        } catch (CharacterCodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void refuseControls(String text) {
        long controls = text.chars().filter(Decoded::isControl).count();
        if (controls > 8 && controls > text.length() * MOST_CONTROLS || controls * 2 > text.length()) {
            throw new UnreadableDigest(
                    "This has too many control characters (" + controls + ") to be text; it looks like a binary file. "
                            + "Open it in the program it belongs to and copy the text from there.");
        }
    }

    private static boolean isControl(int c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
