package org.colloquium.file.extract;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A program of its own that reads the text of one PDF: each page as its length and its bytes in UTF-8, then an
 * {@link Outcome}. A hostile file can end it, by memory or by time, and nothing else.
 */
public final class PdfTextProgram {
    private PdfTextProgram() {}

    public static void main(String[] arguments) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
            System.setOut(System.err); // nothing else may write among the pages
            out.writeInt(read(new File(arguments[0]), out).sign());
        }
    }

    private static Outcome read(File file, DataOutputStream out) throws IOException {
        FontMappers.set(new OneFont());
        try (PDDocument document = Loader.loadPDF(file)) {
            return pages(document, out);
        } catch (InvalidPasswordException e) {
            return Outcome.ENCRYPTED;
        } catch (StackOverflowError e) {
            return Outcome.TOO_DEEP;
        } catch (TooMuchText e) {
            return Outcome.TOO_MUCH_TEXT;
        } catch (IOException | RuntimeException | LinkageError e) {
            return Outcome.BROKEN;
        } // what needs too much memory ends the process, as its starter told it to
    }

    private static Outcome pages(PDDocument document, DataOutputStream out) throws IOException {
        int count = document.getNumberOfPages();
        if (count > Outcome.PAGES) {
            return Outcome.TOO_MANY_PAGES;
        }
        if (count <= 0) {
            return Outcome.BROKEN;
        }
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        int left = Outcome.BYTES;
        for (int page = 1; page <= count; page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            Bounded text = new Bounded(left);
            stripper.writeText(document, text);
            byte[] bytes = text.toString().strip().getBytes(StandardCharsets.UTF_8);
            left -= bytes.length;
            if (left < 0) {
                return Outcome.TOO_MUCH_TEXT;
            }
            out.writeInt(bytes.length);
            out.write(bytes);
        }
        return Outcome.READ;
    }
}
