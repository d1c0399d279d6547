package org.colloquium.note.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.colloquium.common.InvalidInputException;
import org.colloquium.note.TestImages;
import org.junit.jupiter.api.Test;

class ImageFileTest {
    private static final byte[] PLACE = TestImages.PLACE.getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void wholeImagesAreKnownByTheirBytesAndStayTheSamePicture() throws IOException {
        for (byte[] file : List.of(TestImages.png(), TestImages.jpeg(), TestImages.gif())) {
            assertThat(ImageIO.read(
                            new ByteArrayInputStream(ImageFile.read(file).bytes())))
                    .satisfies(it -> assertThat(it.getRGB(1, 1))
                            .isEqualTo(
                                    ImageIO.read(new ByteArrayInputStream(file)).getRGB(1, 1)));
        }
        assertThat(ImageFile.read(TestImages.png())).returns("image/png", ImageFile::type);
        assertThat(ImageFile.read(TestImages.jpeg())).returns("image/jpeg", ImageFile::type);
        assertThat(ImageFile.read(TestImages.gif())).returns("image/gif", ImageFile::type);
        assertThat(ImageFile.read(TestImages.webp())).returns("image/webp", ImageFile::type);
    }

    @Test
    void whatIsBesideOrBehindThePictureIsLeftOut() {
        byte[] png = TestImages.png();
        without(TestImages.with(png, 33, TestImages.chunk("tEXt", PLACE)));
        without(TestImages.with(png, 33, TestImages.chunk("eXIf", PLACE)));
        byte[] jpeg = TestImages.jpeg();
        without(TestImages.with(jpeg, 2, segment(0xe1, "Exif\0\0" + TestImages.PLACE)));
        without(TestImages.with(jpeg, 2, segment(0xe1, "http://ns.adobe.com/xap/1.0/\0" + TestImages.PLACE)));
        without(TestImages.with(jpeg, 2, segment(0xfe, TestImages.PLACE)));
        byte[] gif = TestImages.gif();
        byte[] comment = bytes("!\u00fe" + (char) PLACE.length + TestImages.PLACE + "\0");
        without(TestImages.with(gif, gif.length - 1, comment));
        byte[] webp = TestImages.with(TestImages.webp(), 44, bytes("EXIF\u0016\0\0\0" + TestImages.PLACE + "\0"));
        webp[4] = (byte) (webp.length - 8);
        without(webp);
        for (byte[] file : List.of(png, jpeg, gif, TestImages.webp())) {
            without(TestImages.with(file, file.length, bytes("<script>alert(1)</script>" + TestImages.PLACE)));
        }
    }

    @Test
    void aPhotographKeepsWhichSideIsUp() {
        byte[] exif = HexFormat.of()
                .parseHex("ffe10022" + "457869660000" + "49492a0008000000" + "0100" + "120103000100000006000000"
                        + "00000000");
        byte[] kept =
                ImageFile.read(TestImages.with(TestImages.jpeg(), 2, exif)).bytes();
        assertThat(new Orientation(afterStart(kept), 34).value()).isEqualTo(6);
        assertThat(kept.length).isEqualTo(TestImages.jpeg().length + exif.length);
    }

    private static Source afterStart(byte[] jpeg) {
        Source in = new Source(jpeg);
        in.skip(4);
        return in;
    }

    @Test
    void nothingElseIsTaken() {
        refused("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "no PNG, JPEG, GIF or WebP");
        refused("<html><script>alert(1)</script>", "no PNG, JPEG, GIF or WebP");
        refused("", "no PNG, JPEG, GIF or WebP");
        refused("GIF89a<script>alert(1)</script>", "");
        refused("\u0089PNG\r\n\u001a\n<html><script>alert(1)</script></html>", "damaged");
        refused("\u00ff\u00d8\u00ff<script>", "damaged");
        refused("RIFF\u00ff\u00ff\u00ff\u007fWEBP<script>", "damaged");
    }

    @Test
    void aPictureThatUnpacksToMoreThanAScreenCanTakeIsRefusedUnopened() {
        byte[] png = TestImages.png();
        png[16] = 0x7f;
        assertThatThrownBy(() -> ImageFile.read(png)).hasMessageContaining("at most 40 million fit");
        byte[] gif = TestImages.gif();
        Arrays.fill(gif, 6, 10, (byte) 0xff);
        assertThatThrownBy(() -> ImageFile.read(gif)).hasMessageContaining("65,535 by 65,535 pixels");
        byte[] webp = TestImages.webp();
        Arrays.fill(webp, 24, 30, (byte) 0xff);
        assertThatThrownBy(() -> ImageFile.read(webp)).hasMessageContaining("pixels");
    }

    @Test
    void cutOffAnywhereItIsRefused() {
        for (byte[] file : List.of(TestImages.png(), TestImages.jpeg(), TestImages.gif(), TestImages.webp())) {
            for (int length = 0; length < file.length; length++) {
                byte[] cut = Arrays.copyOf(file, length);
                assertThatThrownBy(() -> ImageFile.read(cut)).isInstanceOf(InvalidInputException.class);
            }
        }
    }

    @Test
    void brokenBytesAreReadOrRefusedAndNothingElse() {
        Random random = new Random(5);
        for (byte[] file : List.of(TestImages.png(), TestImages.jpeg(), TestImages.gif(), TestImages.webp())) {
            for (int i = 0; i < 5_000; i++) {
                byte[] broken = file.clone();
                for (int j = 0; j < 3; j++) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt();
                }
                try {
                    assertThat(ImageFile.read(broken).bytes().length).isLessThanOrEqualTo(broken.length);
                } catch (InvalidInputException refused) {
                    assertThat(refused).hasMessageContaining("Nothing was kept of it.");
                }
            }
        }
    }

    private static void without(byte[] file) {
        assertThat(new String(ImageFile.read(file).bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain(TestImages.PLACE)
                .doesNotContain("<script>");
    }

    private static void refused(String file, String why) {
        assertThatThrownBy(() -> ImageFile.read(bytes(file)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(why);
    }

    private static byte[] segment(int marker, String content) {
        return bytes("\u00ff" + (char) marker + (char) (content.length() + 2 >> 8)
                + (char) (content.length() + 2 & 0xff) + content);
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
