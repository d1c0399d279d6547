package org.colloquium.digest.format.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.DigestDate;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Digests;
import org.colloquium.digest.format.Formats;
import org.colloquium.digest.format.LeftOver;
import org.colloquium.digest.format.Recognition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MailTest {
    private static final long SEED = Long.getLong("colloquium.seed", 20_261_105L);
    private static final String HEAD = """
            From: Ada <ada@example.org>
            To: group@example.org
            Subject: =?utf-8?q?Caf=C3=A9_papers?=
            Date: Tue, 3 Nov 2026 23:30:00 -0800
            Message-ID: <1@example.org>
            MIME-Version: 1.0
            """;
    private static final String PAGE = Digests.resource("page.txt");
    private static final String NEP = Digests.resource("mail/nep.txt");
    private static final String REPORT = NEP.substring(NEP.indexOf("\n\n") + 2);
    private static final String ALERT = Digests.resource("mail/scholar.html");
    private static final int PAPERS_ON_PAGE = 8;

    @Test
    void readsTheTextOfAMail() {
        Recognition mail = Digests.recognise(HEAD + "Content-Type: text/plain; charset=utf-8\n\n" + PAGE);
        assertThat(mail.format()).isEqualTo("huggingface-page");
        assertThat(mail.why()).startsWith("It came in part 1 of a mail.");
        assertThat(mail.candidates()).hasSize(PAPERS_ON_PAGE).allMatch(paper -> "1".equals(paper.part()));
        Digests.assertCovers(PAGE, mail, "1");
        assertThat(mail.candidates().getFirst().firstLine())
                .isEqualTo(Digests.recognise(PAGE).candidates().getFirst().firstLine());
    }

    @Test
    void undoesEveryEncoding() {
        List<String> titles = Digests.titles(Digests.recognise(PAGE));
        String base64 = Base64.getMimeEncoder().encodeToString(PAGE.getBytes(UTF_8));
        assertThat(titlesOf("text/plain; charset=utf-8", "base64", base64.getBytes(UTF_8)))
                .isEqualTo(titles);
        assertThat(titlesOf("text/plain; charset=utf-8", "Quoted-Printable", quotedPrintable(PAGE)))
                .isEqualTo(titles);
        byte[] utf16 = Base64.getMimeEncoder().encode(PAGE.getBytes(Charset.forName("UTF-16LE")));
        assertThat(titlesOf("text/plain; charset=utf-16le", "base64", utf16)).isEqualTo(titles);
        assertThat(titlesOf("text/plain; charset=no-such-thing", "8bit", PAGE.getBytes(UTF_8)))
                .isEqualTo(titles);
        assertThat(titlesOf("text/plain; charset=us-ascii", "8bit", PAGE.getBytes(UTF_8)))
                .isEqualTo(titles);
        assertThat(titlesOf(
                        "text/plain; charset=iso-8859-1",
                        "8bit",
                        REPORT.replace("Uma", "Ümä").getBytes(ISO_8859_1)))
                .hasSize(3);
    }

    @Test
    void datesTheDigest() {
        Recognition plain = Digests.recognise(HEAD + "\n" + REPORT.replaceAll("(?m)^Papers:.*$", ""));
        assertThat(plain.date()).isEqualTo(new DigestDate("2026-11-03", MonthDay.of(11, 3), java.time.Year.of(2026)));
        Recognition page = Digests.recognise(HEAD + "\n" + PAGE.replace("Nov 3, 2026", "Mar 18"));
        assertThat(Objects.requireNonNull(page.date()).seenOn(LocalDate.of(2030, 1, 1)))
                .isEqualTo(LocalDate.of(2026, 3, 18));
    }

    @Test
    void showsItsSubjectToTheInnerRecogniser() {
        List<String> subjects = new ArrayList<>();
        Mail mail = new Mail(source -> {
            subjects.add(source.subject().orElse("none"));
            return new Recognition("x", "", List.of(), List.of(), Map.of(), List.of(), null);
        });
        mail.recognise(DigestSource.of((HEAD + "\nA text\n").getBytes(UTF_8)));
        assertThat(subjects).containsExactly("Café papers");
        assertThat(DigestSource.ofText("Date: x\nSubject: q-fin daily 13 new +  crosses received\n\nText")
                        .subject())
                .contains("q-fin daily 13 new +  crosses received");
    }

    @Test
    void takesTheAlternativeThatGivesMore() {
        Recognition html = multipart("alternative", part("text/plain", "See the page."), part("text/html", ALERT));
        assertThat(html.format()).isEqualTo("google-scholar-alert");
        assertThat(html.candidates()).hasSize(3).allMatch(paper -> "2".equals(paper.part()));
        assertThat(html.leftOver())
                .filteredOn(left -> "1".equals(left.part()))
                .extracting(LeftOver::text)
                .containsExactly("See the page.");
        Recognition text =
                multipart("alternative", part("text/plain", REPORT), part("text/html", "<p>See the text.</p>"));
        assertThat(text.format()).isEqualTo("repec-nep");
        assertThat(text.candidates()).hasSize(3).allMatch(paper -> "1".equals(paper.part()));
    }

    @Test
    void readsAttachments() {
        Recognition one = multipart(
                "mixed",
                part("text/plain", "Here is the report.\nRegards, Ada"),
                part("application/octet-stream; name=report.dat", REPORT),
                part("image/png", "\u0000\u0001"));
        assertThat(one.format()).isEqualTo("repec-nep");
        assertThat(one.candidates()).hasSize(3).allMatch(paper -> "2".equals(paper.part()));
        assertThat(one.leftOver()).filteredOn(left -> "1".equals(left.part())).hasSize(1);
        Recognition two = multipart("mixed", part("text/plain", PAGE), part("text/html", ALERT));
        assertThat(two.format()).isEqualTo("mail");
        assertThat(two.candidates()).hasSize(PAPERS_ON_PAGE + 3);
        assertThat(two.why()).contains("2 parts");
    }

    @Test
    void saysWhichAttachmentItCannotRead() {
        Recognition mail = multipart("mixed", part("text/plain", PAGE), part("application/pdf", "%PDF-1.7 x"));
        assertThat(mail.candidates()).hasSize(PAPERS_ON_PAGE);
        assertThat(mail.warnings())
                .anyMatch(it -> it.startsWith("Part 2 of the mail was left out.") && it.contains("PDF"));
    }

    @Test
    void readsAForwardedMailThatIsAttached() {
        String inner = HEAD + "Content-Type: multipart/alternative; boundary=i\n\n--i\n" + part("text/plain", "x")
                + "\n--i\n" + part("text/html", ALERT) + "\n--i--\n";
        Recognition mail = multipart("mixed", part("text/plain", "FYI"), part("message/rfc822", inner));
        assertThat(mail.candidates()).hasSize(3).allMatch(paper -> "2.2".equals(paper.part()));
        String encoded = "Content-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString((HEAD + "\n" + REPORT).getBytes(UTF_8));
        assertThat(multipart("mixed", part("text/plain", "FYI"), encoded).candidates())
                .hasSize(3)
                .allMatch(paper -> "2.1".equals(paper.part()));
    }

    @Test
    void readsAMailThatIsForwardedInline() {
        String note = "FYI, see below\n\n---------- Forwarded message ---------\nFrom: NEP <nep@example.org>\n"
                + "Date: Mon, 2 Nov 2026\nSubject: [nep-sea] 2026-11-02, 3 papers\nTo: <ada@example.org>\n\n\n";
        String text = note + REPORT.replaceAll("(?m)^Papers:.*$", "");
        Recognition mail = Digests.recognise(HEAD + "\n" + text);
        Digests.assertCovers(text, mail, "1");
        assertThat(mail.format()).isEqualTo("repec-nep");
        assertThat(mail.declared()).containsValue(3);
        assertThat(mail.candidates()).hasSize(3);
        assertThat(text.lines().toList().get(mail.candidates().getFirst().firstLine() - 1))
                .startsWith("1. Fishing quotas");
        assertThat(mail.leftOver().getFirst().reason()).contains("forwarded");
    }

    @Test
    void readsAMailThatIsQuoted() {
        String quoted = "Begin forwarded message:\n\n> From: NEP\n> Subject: x\n> Date: today\n> \n"
                + REPORT.replaceAll("(?m)^", "> ") + "\n\n-- \nAda\n";
        Recognition mail = Digests.recognise(HEAD + "\n" + quoted);
        Digests.assertCovers(quoted, mail, "1");
        assertThat(Digests.titles(mail)).isEqualTo(Digests.titles(Digests.recognise(REPORT)));
        assertThat(mail.candidates())
                .extracting(Candidate::rawAbstract)
                .isEqualTo(Digests.recognise(REPORT).candidates().stream()
                        .map(Candidate::rawAbstract)
                        .toList());
    }

    @Test
    void readsAFileOfMails() {
        String mbox =
                "From ada@example.org Tue Nov  3 12:00:00 2026\n" + HEAD + "\n" + PAGE.replace("\nWe ", "\n>From ")
                        + "\n\nFrom nep@example.org Tue Nov  3 13:00:00 2026\n" + HEAD + "\n" + REPORT + "\n";
        Recognition mails = Digests.recognise(mbox);
        assertThat(mails.format()).isEqualTo("mail");
        assertThat(mails.candidates()).hasSize(PAPERS_ON_PAGE + 3);
        assertThat(mails.candidates()).extracting(Candidate::part).containsOnly("1/1", "2/1");
        assertThat(mails.declared()).isEmpty();
    }

    @Test
    void readsTheSameWhenTheInnerFormatIsForced() {
        byte[] mail = (HEAD + "\n" + REPORT).getBytes(UTF_8);
        assertThat(Formats.recogniseAs("repec-nep", mail)).contains(Formats.recognise(mail));
        assertThat(Formats.recogniseAs("mail", mail)).contains(Formats.recognise(mail));
        for (Formats.Format format : Formats.all()) {
            assertThat(Formats.recogniseAs(format.key(), mail)).isPresent();
        }
    }

    @Test
    void saysSoWhenAMailHoldsNoPapers() {
        Recognition mail = Digests.recognise(HEAD + "\nSee you at noon.\n");
        assertThat(mail.format()).isEqualTo("mail");
        assertThat(mail.candidates()).isEmpty();
        assertThat(mail.warnings()).containsExactly("No papers were recognised in this mail.");
        assertThat(mail.leftOver())
                .singleElement()
                .satisfies(left -> assertThat(left.part()).isEqualTo("1"));
    }

    @Test
    void takesNoOtherTextForAMail() {
        for (String text : List.of(
                PAGE,
                REPORT,
                ALERT,
                "Title: A note\nDate: 2026-11-03\n\nText",
                "TY  - JOUR\nTI  - x\n",
                "From: x\n\nText",
                "Date: Fri, 17 Mar 23\nSubject: q-fin daily 13 new +  crosses received\n\n---\n")) {
            assertThat(new Mail().guess(DigestSource.ofText(text)).confidence()).isLessThan(0.4);
        }
    }

    @Test
    @Timeout(60)
    void survivesMailsInMailsAndPartsWithoutEnd() {
        StringBuilder nested = new StringBuilder(HEAD);
        for (int i = 0; i < 5_000; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        assertThat(Digests.recognise(nested.toString()).warnings()).anyMatch(it -> it.contains("deep"));
        String rfc822 = (HEAD + "Content-Type: message/rfc822\n\n").repeat(3_000);
        assertThat(Digests.recognise(rfc822).warnings()).anyMatch(it -> it.contains("deep"));
        String many = HEAD + "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\n\n".repeat(300_000);
        assertThat(Digests.recognise(many).candidates()).isEmpty();
        String mbox = ("From a Tue Nov  3\n" + HEAD + "\nx\n\n").repeat(1_000);
        assertThat(Digests.recognise(mbox).warnings()).anyMatch(it -> it.contains("too many"));
    }

    @Test
    void answersWhateverIsCutOffOrDamaged() {
        Random random = new Random(SEED);
        int count = Boolean.getBoolean("colloquium.long") ? 5_000 : 60;
        System.out.println("Damaged mails: seed " + SEED + ", " + count + " mails");
        String whole =
                HEAD + "Content-Type: multipart/mixed; boundary=b\n\n--b\n" + part("text/plain", REPORT) + "\n--b\n"
                        + "Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n"
                        + Base64.getMimeEncoder().encodeToString(ALERT.getBytes(UTF_8)) + "\n--b--\n";
        Mail mail = new Mail();
        for (int i = 0; i < count; i++) {
            byte[] bytes = whole.getBytes(UTF_8);
            for (int n = random.nextInt(20); n > 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
            Recognition found =
                    mail.recognise(DigestSource.of((HEAD + new String(cut, ISO_8859_1)).getBytes(ISO_8859_1)));
            assertThat(found.candidates()).allMatch(paper -> paper.firstLine() <= paper.lastLine());
        }
        Recognition half = Digests.recognise(whole.substring(0, whole.length() - 900));
        assertThat(half.candidates()).hasSizeGreaterThanOrEqualTo(4);
    }

    private static List<String> titlesOf(String type, String encoding, byte[] body) {
        byte[] head =
                (HEAD + "Content-Type: " + type + "\nContent-Transfer-Encoding: " + encoding + "\n\n").getBytes(UTF_8);
        byte[] mail = java.util.Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, mail, head.length, body.length);
        Recognition found = Formats.recognise(mail);
        assertThat(found.warnings()).allMatch(it -> it.equals("One paper has no abstract."));
        return Digests.titles(found);
    }

    private static byte[] quotedPrintable(String text) {
        StringBuilder encoded = new StringBuilder();
        int column = 0;
        for (byte b : text.getBytes(UTF_8)) {
            boolean plain = b == '\n' || (b >= ' ' && b < 0x7F && b != '=');
            String written = plain ? String.valueOf((char) b) : "=%02X".formatted(b & 0xFF);
            if (b != '\n' && column + written.length() > 75) {
                encoded.append("=\n");
                column = 0;
            }
            encoded.append(written);
            column = b == '\n' ? 0 : column + written.length();
        }
        return encoded.toString().getBytes(UTF_8);
    }

    private static Recognition multipart(String subtype, String... parts) {
        return Digests.recognise(HEAD + "Content-Type: multipart/" + subtype + "; boundary=\"b\"\n\nPreamble\n--b\n"
                + String.join("\n--b\n", parts) + "\n--b--\n");
    }

    private static String part(String type, String body) {
        return "Content-Type: " + type + "\n\n" + body;
    }
}
