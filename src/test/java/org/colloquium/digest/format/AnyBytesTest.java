package org.colloquium.digest.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The seeds that Jazzer starts from, as they are, forced into every format, and changed at random. */
class AnyBytesTest {
    private static final long SEED = Long.getLong("colloquium.seed", 20_261_126L);
    private static final int ROUNDS = Boolean.getBoolean("colloquium.long") ? 100_000 : 300;
    private static final List<String> PIECES = List.of(
            "\0",
            "\r",
            "\n\n",
            "<",
            "<!--",
            "]]>",
            "&#0;",
            "&#xD800;",
            "{",
            "}",
            "\\",
            "$",
            "\"",
            "\u00ff\u00fe",
            "\u00c3",
            "%",
            "--b",
            "TY  - ",
            "@article{",
            "[",
            "\\u0000",
            "From ",
            "2303.08867 ",
            "https://",
            "<table>",
            "| ",
            "=?utf-8?b?",
            "\u0001");

    @Test
    void everySeedAsItIsAndAsEveryFormat() {
        for (byte[] seed : seeds()) {
            Holds.on(seed, null);
            Formats.all().forEach(it -> Holds.on(seed, it.key()));
        }
    }

    @Test
    void seedsChangedAtRandom() {
        List<byte[]> seeds = seeds();
        Random random = new Random(SEED);
        System.out.println("Bytes: seed " + SEED + ", " + ROUNDS + " inputs");
        for (int i = 0; i < ROUNDS; i++) {
            Holds.on(changed(random, seeds), null);
        }
    }

    private static byte[] changed(Random random, List<byte[]> seeds) {
        byte[] bytes = any(random, seeds);
        for (int n = 1 + random.nextInt(6); n > 0; n--) {
            int from = random.nextInt(bytes.length + 1);
            int to = Math.min(bytes.length, from + random.nextInt(1 + bytes.length / 4));
            bytes = switch (random.nextInt(6)) {
                case 0 -> joined(bytes, 0, from, new byte[0], bytes, to);
                case 1 -> joined(bytes, 0, to, part(bytes, from, to), bytes, to);
                case 2 ->
                    joined(
                            bytes,
                            0,
                            from,
                            piece(random).repeat(1 + random.nextInt(40)).getBytes(ISO_8859_1),
                            bytes,
                            from);
                case 3 ->
                    joined(
                            bytes,
                            0,
                            from,
                            new byte[] {(byte) random.nextInt(256)},
                            bytes,
                            Math.min(bytes.length, from + 1));
                case 4 -> joined(bytes, 0, from, any(random, seeds), bytes, to);
                default -> joined(bytes, 0, from, piece(random).getBytes(ISO_8859_1), bytes, to);
            };
        }
        return bytes.length > 200_000 ? part(bytes, 0, 200_000) : bytes;
    }

    private static byte[] joined(byte[] first, int from, int to, byte[] middle, byte[] last, int rest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(first, from, to - from);
        out.writeBytes(middle);
        out.write(last, rest, last.length - rest);
        return out.toByteArray();
    }

    private static byte[] part(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }

    private static byte[] any(Random random, List<byte[]> seeds) {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private static String piece(Random random) {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    private static List<byte[]> seeds() {
        try (Stream<Path> files = Files.list(
                Path.of(Objects.requireNonNull(AnyBytesTest.class.getResource("RecogniserFuzzInputs/anyBytes"))
                        .toURI()))) {
            List<byte[]> seeds = files.sorted().map(AnyBytesTest::bytes).toList();
            assertThat(seeds).hasSizeGreaterThan(20);
            return seeds;
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
