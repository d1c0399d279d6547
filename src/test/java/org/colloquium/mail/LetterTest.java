package org.colloquium.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a letter looks like on its way. */
class LetterTest {
    private static final UUID ID = UUID.fromString("0190a000-0000-7000-8000-000000000001");
    private static final String LINK = "https://read.example.org/reset/" + "x".repeat(60) + "?a=1&b=2";

    @Test
    void theHeadNamesWhoWhenAndThatAProgramWroteIt() throws Exception {
        MimeMessage message = message(letter("Grüße & <b>more</b>", "Dear Hanna,", "Words."));
        assertThat(message.getHeader("Message-ID")).containsExactly("<" + ID + "@example.org>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getSentDate().toInstant()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(message.getFrom()[0]).hasToString("Lesekreis <no-reply@example.org>");
        assertThat(message.getSubject()).isEqualTo("Grüße & <b>more</b>");
        assertThat(message.getHeader("Subject")[0]).isASCII();
    }

    @Test
    void textAndHtmlSayTheSame() throws Exception {
        Letter letter = new Letter(
                "hanna@example.org",
                "Reset",
                "Dear <i>Hanna</i>,",
                List.of("One & two. ".repeat(20).strip(), "<script>alert(1)</script>"),
                new Letter.Action("Choose \"it\"", LINK),
                "Because.");
        MimeMultipart parts = (MimeMultipart) message(letter).getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        String text = (String) parts.getBodyPart(0).getContent();
        assertThat(text).contains("Dear <i>Hanna</i>,", "<script>alert(1)</script>", "Choose \"it\":\n" + LINK);
        assertThat(Arrays.stream(text.split("\\R")).filter(it -> !it.equals(LINK)))
                .allMatch(it -> it.length() <= 72);
        String html = (String) parts.getBodyPart(1).getContent();
        assertThat(parts.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat(html)
                .contains("Dear &lt;i&gt;Hanna&lt;/i&gt;,", "One &amp; two.", "Choose &quot;it&quot;", "Lesekreis")
                .contains("href=\"" + LINK.replace("&", "&amp;") + "\"")
                .doesNotContain("<script", "<i>");
    }

    @Test
    void aLetterThatCanBeStoppedSaysWhere() throws Exception {
        String page = "https://read.example.org/account#letters";
        Letter letter = new Letter("hanna@example.org", "S", "Dear Hanna,", List.of("Words."), null, "Because.", page);
        MimeMessage message = message(letter);
        assertThat(message.getHeader("List-Unsubscribe")).containsExactly("<" + page + ">");
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat((String) parts.getBodyPart(0).getContent())
                .contains("Choose which letters you get:")
                .contains(page);
        assertThat((String) parts.getBodyPart(1).getContent()).contains("href=\"" + page + "\"");
        assertThat(message(letter("S", "D", "W")).getHeader("List-Unsubscribe")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\u2028", "\u0085", "\u000b"})
    void nothingBecomesALineOfTheHead(String end) throws Exception {
        String evil = "Hello" + end + "Bcc: victim@example.org" + end + end + "Body";
        MimeMessage message = message(letter(evil, evil, evil));
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(head(message)).doesNotContain("\nBcc", "\rBcc");
        assertThat(message.getSubject()).doesNotContain("\r", "\n");
        MimeMessage named = LetterMessage.of(
                letter("S", "D", "W"),
                ID,
                new MailServer("h", 25, MailServer.Security.NONE, "", "", "no-reply@example.org", evil),
                Session.getInstance(new Properties()),
                Instant.EPOCH);
        assertThat(head(named)).doesNotContain("\nBcc", "\rBcc");
    }

    private static String head(MimeMessage message) throws Exception {
        String raw = raw(message);
        return raw.substring(0, raw.indexOf("\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.org\r\nBcc: c@d.org",
                "a@b.org\nRCPT TO:<c@d.org>",
                "a@b.org, c@d.org",
                "a@b.org;c@d.org",
                "Hanna <a@b.org>",
                "a@b@c.org",
                "",
                "nobody"
            })
    void itGoesToOnePerson(String address) {
        assertThatThrownBy(() -> new Letter(address, "S", "D", List.of(), null, "R"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "/reset", "https://a.org/\r\nx", "https://a.org/\"><b>", "data:x"})
    void itsLinkIsAPage(String link) {
        assertThatThrownBy(() -> new Letter.Action("Go", link)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Letter letter(String subject, String greeting, String words) {
        return new Letter("hanna@example.org", subject, greeting, List.of(words), null, "Because.");
    }

    /** As the other side reads it. */
    private static MimeMessage message(Letter letter) throws Exception {
        Session session = Session.getInstance(new Properties());
        MimeMessage written = LetterMessage.of(
                letter,
                ID,
                new MailServer("h", 25, MailServer.Security.NONE, "", "", "no-reply@example.org", "Lesekreis"),
                session,
                Instant.parse("2026-01-01T00:00:00Z"));
        return new MimeMessage(
                session, new java.io.ByteArrayInputStream(raw(written).getBytes(StandardCharsets.UTF_8)));
    }

    private static String raw(MimeMessage message) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        message.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
