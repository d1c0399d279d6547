package org.colloquium.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** PDFs made for tests: honest ones and hostile ones. */
public final class MadePdfs {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private MadePdfs() {}

    /** A page for each list of lines, with an outline that names each page. */
    public static byte[] of(String title, List<List<String>> pages) {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(title);
            PDFont font = PDType0Font.load(document, PDDocument.class.getResourceAsStream(FONT));
            PDDocumentOutline outline = new PDDocumentOutline();
            document.getDocumentCatalog().setDocumentOutline(outline);
            for (List<String> lines : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                write(document, page, font, lines);
                PDPageFitDestination place = new PDPageFitDestination();
                place.setPage(page);
                PDOutlineItem item = new PDOutlineItem();
                item.setTitle(title + " " + document.getNumberOfPages());
                item.setDestination(place);
                outline.addLast(item);
            }
            return bytes(document);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(PDDocument document, PDPage page, PDFont font, List<String> lines) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(font, 14);
            content.setLeading(22);
            content.newLineAtOffset(72, 760);
            for (String line : lines) {
                content.showText(line);
                content.newLine();
            }
            content.endText();
        }
    }

    /** One that asks for a password. */
    public static byte[] encrypted() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "user", new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            return bytes(document);
        }
    }

    /** So many empty pages. */
    public static byte[] pages(int count) {
        StringBuilder kids = new StringBuilder();
        StringBuilder objects = new StringBuilder();
        for (int i = 0; i < count; i++) {
            kids.append(i + 10).append(" 0 R ");
            objects.append(i + 10).append(" 0 obj<</Type/Page/Parent 2 0 R>>endobj\n");
        }
        return text("1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/MediaBox[0 0 99 99]/Count "
                + count + "/Kids[" + kids + "]>>endobj\n" + objects);
    }

    /** A content stream that is some kilobytes here and so many bytes unpacked, each of which asks for memory. */
    public static byte[] bomb(long unpacked) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9))) {
            byte[] some = "q ".repeat(1 << 19).getBytes(StandardCharsets.US_ASCII);
            for (long done = 0; done < unpacked; done += some.length) {
                out.write(some);
            }
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(
                head("3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R>>endobj\n4 0 obj<</Length "
                        + packed.size() + "/Filter/FlateDecode>>stream\n"));
        pdf.writeBytes(packed.toByteArray());
        pdf.writeBytes(ascii("\nendstream endobj\n" + END));
        return pdf.toByteArray();
    }

    /** Arrays in arrays. */
    public static byte[] nested(int depth) {
        return one("3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/X " + "[".repeat(depth) + "]".repeat(depth)
                + ">>endobj\n");
    }

    /** Pages in pages, which are said to be endless. */
    public static byte[] endless() {
        return text(
                "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>endobj\n");
    }

    private static final String END = "trailer<</Root 1 0 R>>\n%%EOF\n";

    private static byte[] one(String page) {
        return (new String(head(page), StandardCharsets.US_ASCII) + END).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] head(String page) {
        return ascii("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n" + page);
    }

    private static byte[] text(String objects) {
        return ascii("%PDF-1.7\n" + objects + END);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
