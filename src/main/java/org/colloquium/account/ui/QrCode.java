package org.colloquium.account.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.vaadin.flow.component.html.Image;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** Text as a picture that a phone reads: dark on white with a quiet edge, also on a dark page. */
class QrCode extends Image {
    private static final int EDGE = 4;

    QrCode(String text, String description) {
        super("data:image/svg+xml;base64," + encoded(drawing(text)), description);
        addClassName("qr");
    }

    private static String drawing(String text) {
        BitMatrix squares = squares(text);
        int size = squares.getWidth();
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                if (squares.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges">\
                <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%2$s"/></svg>""".formatted(size, path);
    }

    private static BitMatrix squares(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, EDGE));
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String encoded(String svg) {
        return Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }
}
