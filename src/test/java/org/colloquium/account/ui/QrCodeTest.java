package org.colloquium.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) ");
    private static final Pattern SQUARE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int EDGE = 4;

    @Test
    void aPhoneReadsFromTheDrawingWhatWasWritten() throws Exception {
        String text = "otpauth://totp/Colloquium:mei%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        QrCode code = new QrCode(text, "The key");
        String svg = new String(
                Base64.getDecoder().decode(code.getSrc().replace("data:image/svg+xml;base64,", "")),
                StandardCharsets.UTF_8);
        Matcher size = SIZE.matcher(svg);
        assertThat(size.find()).isTrue();
        BitMatrix squares = new BitMatrix(Integer.parseInt(size.group(1)) - 2 * EDGE);
        SQUARE.matcher(svg)
                .results()
                .forEach(it -> squares.set(Integer.parseInt(it.group(1)) - EDGE, Integer.parseInt(it.group(2)) - EDGE));
        assertThat(new Decoder().decode(squares).getText()).isEqualTo(text);
        assertThat(code.getAlt()).contains("The key");
    }
}
