package org.colloquium.digest.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damaged, odd and malicious digests: each is read as far as it can be, or refused in a sentence, and in time. */
class HostileInputTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String PAGE = Digests.resource("page.txt");

    @Test
    void utf16WithoutAMarkIsReadAsItIs() {
        List<String> titles = Digests.titles(Digests.recognise(PAGE));
        assertThat(titles).isNotEmpty();
        for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
            Recognition found = Formats.recognise(PAGE.getBytes(charset));
            assertThat(Digests.titles(found)).isEqualTo(titles);
            assertThat(found.warnings()).anyMatch(it -> it.contains(charset.name()));
        }
    }

    @Test
    void strayNulsAreReplacedAndSaid() {
        String damaged = PAGE.replaceFirst("a", "a\0").replaceFirst("e", "\0e");
        Recognition found = Digests.recognise(damaged);
        assertThat(found.candidates()).hasSameSizeAs(Digests.recognise(PAGE).candidates());
        assertThat(found.warnings()).anyMatch(it -> it.startsWith("The text holds 2 NUL bytes"));
        assertThat(found.toString()).doesNotContain("\0");
    }

    @Test
    void manyNulsAreABinaryFile() {
        assertThatThrownBy(() -> Digests.recognise("ab\0\0\0\0\0\0\0\0\0\0\0\0c".repeat(50)))
                .isInstanceOf(UnreadableDigest.class)
                .hasMessageContaining("binary");
    }

    @Test
    void nulsThatJsonAndMailSpellOutDoNotReachTheDatabase() {
        Recognition json = Digests.recognise(
                "[{\"type\":\"article\",\"id\":\"a\",\"title\":\"Ti\\u0000des \\ud800 x\",\"author\":[{\"family\":\"B\\u0000\"}]}]");
        assertThat(Digests.titles(json)).containsExactly("Ti\uFFFDdes \uFFFD x");
        assertThat(json.candidates().getFirst().authors().getFirst()).doesNotContain("\0");
        Recognition mail = Digests.recognise("From: a@x.org\nTo: b@x.org\nSubject: x\nMIME-Version: 1.0\n"
                + "Content-Transfer-Encoding: quoted-printable\n\n"
                + PAGE.replaceFirst("a", "=00a").replace("=\n", "=3D\n"));
        assertThat(mail.toString()).doesNotContain("\0");
    }

    @Test
    void mixedEncodingsLoseNoPaper() {
        String accented = PAGE + "\nGödel\n";
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.writeBytes((PAGE + "\nÜber naïve Größen – “schön”\n").getBytes(UTF_8));
        mixed.writeBytes("G\u00f6del\n".getBytes(ISO_8859_1));
        Recognition found = Formats.recognise(mixed.toByteArray());
        assertThat(Digests.titles(found))
                .containsAll(Digests.titles(Digests.recognise(accented)).subList(0, 1));
        assertThat(found.warnings()).anyMatch(it -> it.contains("UTF-8"));
    }

    @Test
    void aLineOfTenMegabytes() {
        for (String piece : List.of("word ", "https://arxiv.org/abs/2303.08867 ", "<a href='x'>y", "{\\\"a ", ",\"")) {
            byte[] line = piece.repeat(10_000_000 / piece.length()).getBytes(UTF_8);
            Recognition found = assertTimeoutPreemptively(SOON, () -> Formats.recognise(line), piece);
            assertThat(found.warnings()).noneMatch(it -> it.startsWith("The recogniser "));
        }
    }

    @Test
    void mimeWithinMimeIsReadAsDeepAsIsSensible() {
        StringBuilder mail = new StringBuilder("From: a@x.org\nTo: b@x.org\nSubject: x\nMIME-Version: 1.0\n");
        for (int i = 0; i < 2_000; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        String deep = mail + "\n2303.08867\n";
        Recognition found = assertTimeoutPreemptively(SOON, () -> Digests.recognise(deep));
        assertThat(found.warnings()).anyMatch(it -> it.contains("deep"));
    }

    @Test
    void entitiesAreNeverOpened(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "the-secret");
        StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String feed = "<rss version=\"2.0\"><channel><title>&x;&a39;</title>"
                + "<item><title>&x;&a39;</title><link>https://arxiv.org/abs/2303.08867</link></item></channel></rss>";
        for (String head : List.of(
                laughs + "]>",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
                "<!DOCTYPE rss SYSTEM \"" + secret.toUri() + "\">")) {
            Recognition found =
                    assertTimeoutPreemptively(SOON, () -> Digests.recognise("<?xml version=\"1.0\"?>" + head + feed));
            assertThat(found.toString()).doesNotContain("the-secret").hasSizeLessThan(50_000);
        }
    }

    @Test
    void archivesAreNotUnpacked() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bomb.txt"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(nothing);
            }
        }
        byte[] bomb = bytes.toByteArray();
        assertThatThrownBy(() -> assertTimeoutPreemptively(SOON, () -> Formats.recognise(bomb)))
                .hasMessageContaining("ZIP");
    }
}
