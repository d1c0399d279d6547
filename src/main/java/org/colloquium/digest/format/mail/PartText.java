package org.colloquium.digest.format.mail;

import jakarta.mail.internet.MimeUtility;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.colloquium.digest.format.DigestSource;
import org.jspecify.annotations.Nullable;

/** The characters of a part: in the charset that the mail names, unless the bytes show that it is mistaken. */
final class PartText {

    private PartText() {}

    static String decoded(byte[] bytes, @Nullable String name) {
        Charset charset = charset(name);
        if (charset != null) {
            try {
                return charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString()
                        .replace('\0', '\uFFFD');
            } catch (CharacterCodingException mistaken) {
                return DigestSource.of(bytes).text();
            }
        }
        return DigestSource.of(bytes).text();
    }

    private static @Nullable Charset charset(@Nullable String name) {
        if (name == null) {
            return null;
        }
        try {
            Charset named = Charset.forName(MimeUtility.javaCharset(name.strip()));
            // Programs say Latin-1 for what Windows makes of it; and ASCII if they have not thought of it.
            boolean latin = named.equals(StandardCharsets.ISO_8859_1);
            return !latin ? named : name.strip().equalsIgnoreCase("us-ascii") ? null : Charset.forName("windows-1252");
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }
}
