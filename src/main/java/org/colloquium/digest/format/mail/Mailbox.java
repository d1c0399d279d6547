package org.colloquium.digest.format.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The mails in a file.
 *
 * @param several whether it is a file of mails (mbox) and not just a mail
 */
record Mailbox(List<byte[]> mails, boolean several) {

    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern QUOTED = Pattern.compile("(?m)^>(>{0,20}From )");

    static Mailbox split(byte[] bytes) {
        int begin = skipBlank(bytes);
        if (!startsWith(bytes, begin, FROM)) {
            return new Mailbox(List.of(Arrays.copyOfRange(bytes, begin, bytes.length)), false);
        }
        List<byte[]> mails = new ArrayList<>();
        int start = begin;
        for (int line = nextLine(bytes, begin); line < bytes.length; line = nextLine(bytes, line)) {
            if (bytes[line] == 'F' && startsWith(bytes, line, FROM) && beginsMail(bytes, line)) {
                mails.add(mail(bytes, start, line));
                start = line;
            }
        }
        mails.add(mail(bytes, start, bytes.length));
        return new Mailbox(mails, true);
    }

    private static byte[] mail(byte[] bytes, int start, int end) {
        byte[] mail = Arrays.copyOfRange(bytes, Math.min(end, nextLine(bytes, start)), end);
        String text = new String(mail, StandardCharsets.ISO_8859_1);
        return text.contains("\n>From ") || text.contains("\n>>From ")
                ? QUOTED.matcher(text).replaceAll("$1").getBytes(StandardCharsets.ISO_8859_1)
                : mail;
    }

    // Some programs do not quote a line of text that begins like this one; a header does not follow that.
    private static boolean beginsMail(byte[] bytes, int line) {
        int next = nextLine(bytes, line);
        int end = Math.min(bytes.length, next + 80);
        int i = next;
        while (i < end && bytes[i] > ' ' && bytes[i] != ':') {
            i++;
        }
        boolean afterBlank = line >= 2 && isEnd(bytes[line - 1]) && isEnd(bytes[line - 2])
                || line >= 4 && bytes[line - 1] == '\n' && bytes[line - 3] == '\n';
        return afterBlank && i > next && i < end && bytes[i] == ':';
    }

    private static int skipBlank(byte[] bytes) {
        int i = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        while (i < bytes.length && (isEnd(bytes[i]) || bytes[i] == ' ' || bytes[i] == '\t')) {
            i++;
        }
        return i;
    }

    private static int nextLine(byte[] bytes, int from) {
        int i = from;
        while (i < bytes.length && !isEnd(bytes[i])) {
            i++;
        }
        boolean pair = i + 1 < bytes.length && bytes[i] == '\r' && bytes[i + 1] == '\n';
        return Math.min(bytes.length, i + (pair ? 2 : 1));
    }

    private static boolean isEnd(byte b) {
        return b == '\n' || b == '\r';
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] start) {
        return at + start.length <= bytes.length && Arrays.equals(bytes, at, at + start.length, start, 0, start.length);
    }
}
