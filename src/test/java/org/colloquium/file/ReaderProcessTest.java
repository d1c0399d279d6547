package org.colloquium.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.colloquium.file.extract.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes against hostile files. */
class ReaderProcessTest {
    private final ReaderProcess reader = new ReaderProcess(Duration.ofSeconds(30));

    @TempDir
    Path folder;

    @Test
    void pagesAreReadInOrder() throws IOException {
        ReadText text =
                read(MadePdfs.of("Tides", List.of(List.of("The first line", "and more"), List.of("Zweite Säule"))));
        assertThat(text.outcome()).isEqualTo(Outcome.READ);
        assertThat(text.pages()).containsExactly("The first line\nand more", "Zweite Säule");
    }

    @Test
    void aPasswordIsSaid() throws IOException {
        assertThat(read(MadePdfs.encrypted()).outcome()).isEqualTo(Outcome.ENCRYPTED);
    }

    @Test
    void brokenOnesAreSaidToBe() throws IOException {
        byte[] whole = MadePdfs.of("Tides", List.of(List.of("One")));
        assertThat(read(Arrays.copyOf(whole, 60)).outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(read(TestPdfs.pdf(10_000)).outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(read(MadePdfs.endless()).outcome()).isNotEqualTo(Outcome.READ);
    }

    @Test
    void tooManyPagesAreNotReadAtAll() throws IOException {
        assertThat(read(MadePdfs.pages(100_000)).outcome()).isIn(Outcome.TOO_MANY_PAGES, Outcome.TOO_MUCH_MEMORY);
        assertThat(read(MadePdfs.pages(Outcome.PAGES + 1)).outcome()).isEqualTo(Outcome.TOO_MANY_PAGES);
        assertThat(read(MadePdfs.pages(20)).pages()).hasSize(20);
    }

    @Test
    void aBombEndsOnlyTheProcess() throws IOException {
        byte[] bomb = MadePdfs.bomb(1L << 30);
        assertThat(bomb.length).isLessThan(2 << 20);
        assertThat(read(bomb).outcome()).isIn(Outcome.TOO_MUCH_MEMORY, Outcome.TOO_LONG);
    }

    @Test
    void deepNestingEndsInWords() throws IOException {
        assertThat(read(MadePdfs.nested(300_000)).outcome()).isIn(Outcome.TOO_DEEP, Outcome.BROKEN);
    }

    @Test
    void whatTakesTooLongIsEnded() throws IOException {
        ReaderProcess hasty = new ReaderProcess(Duration.ofMillis(1));
        byte[] pdf = MadePdfs.of("Tides", List.of(List.of("One")));
        assertThat(hasty.read(new ByteArrayInputStream(pdf)).outcome()).isEqualTo(Outcome.TOO_LONG);
    }

    @Test
    void nothingThatItSaysIsBelievedBeyondItsBounds() throws IOException {
        Files.writeString(folder.resolve("it.pdf"), "%PDF-1.7");
        assertThat(reader.run(List.of("/bin/sh", "-c", "cat /dev/zero | tr '\\0' '\\1'"), folder)
                        .outcome())
                .isEqualTo(Outcome.TOO_MUCH_TEXT);
        assertThat(reader.run(List.of("/bin/sh", "-c", "env | grep -c HOME"), folder)
                        .outcome())
                .isEqualTo(Outcome.BROKEN);
        assertThat(reader.run(List.of("/no/such/program"), folder).outcome()).isEqualTo(Outcome.NOT_STARTED);
    }

    private ReadText read(byte[] pdf) throws IOException {
        return reader.read(new ByteArrayInputStream(pdf));
    }
}
