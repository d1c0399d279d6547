package org.colloquium.note.ui;

import java.util.List;
import java.util.stream.Collectors;
import org.colloquium.file.PdfPage;
import org.colloquium.file.PdfText;

/** The text of a PDF and on which of its pages a place in it is. */
final class PdfPages {
    private final List<PdfPage> pages;
    private final String whole;

    PdfPages(List<PdfPage> pages) {
        this.pages = pages;
        this.whole = pages.stream().map(PdfPage::text).collect(Collectors.joining(PdfText.BETWEEN));
    }

    boolean isEmpty() {
        return whole.isBlank();
    }

    String whole() {
        return whole;
    }

    /** In code points. */
    int length() {
        return whole.codePointCount(0, whole.length());
    }

    /** @param place in code points; @return the number of its page, from 1 */
    int at(int place) {
        return pages.stream()
                .filter(it -> it.start() <= place)
                .reduce((before, after) -> after)
                .map(PdfPage::number)
                .orElse(1);
    }
}
