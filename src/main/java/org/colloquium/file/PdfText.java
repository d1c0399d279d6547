package org.colloquium.file;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The text of a PDF. The whole of it is that of its pages, joined by an empty line ("\n\n").
 *
 * @param reason why it could not be read, to stand after "Its text could not be read:"; null unless it failed
 * @param pages in order, none unless it is there
 */
public record PdfText(PdfId pdf, TextState state, @Nullable String reason, List<PdfPage> pages) {
    /** What stands between two pages. */
    public static final String BETWEEN = "\n\n";

    static PdfText of(PdfId pdf, TextState state, @Nullable String reason, List<String> texts) {
        List<PdfPage> pages = new ArrayList<>();
        int start = 0;
        for (String text : texts) {
            pages.add(new PdfPage(pages.size() + 1, start, text));
            start += text.codePointCount(0, text.length()) + BETWEEN.length();
        }
        return new PdfText(pdf, state, reason, List.copyOf(pages));
    }

    public String whole() {
        return pages.stream().map(PdfPage::text).collect(Collectors.joining(BETWEEN));
    }
}
