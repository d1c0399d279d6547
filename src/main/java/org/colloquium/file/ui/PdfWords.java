package org.colloquium.file.ui;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.common.ui.Language;
import org.colloquium.common.ui.Times;
import org.colloquium.file.PdfDetails;
import org.colloquium.file.PdfId;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;

/** What is said of a PDF, and where it is read. */
final class PdfWords {
    private PdfWords() {}

    static String size(long bytes) {
        return bytes < 1_000_000
                ? Math.round(bytes / 1e3) + " kB"
                : String.format(Language.here(), "%.1f MB", bytes / 1e6);
    }

    /** "1.2 MB from arxiv.org, 3 Nov 2026", "tides.pdf, 1.2 MB, uploaded by Mei Member, 3 Nov 2026". */
    static String about(PdfDetails pdf, GroupDetails group) {
        String who = pdf.by() == null ? "" : " by " + pdf.by().name();
        String from = pdf.address() == null ? "uploaded" + who : "from " + pdf.host();
        String size = size(pdf.size()) + (pdf.address() == null ? ", " : " ");
        return Stream.of(pdf.name(), size + from, Times.in(group.zone()).date(pdf.at()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    static String path(GroupDetails group, PaperId paper) {
        return group.place().path("papers/" + paper + "/pdf");
    }

    static String path(GroupDetails group, PaperId paper, PdfId pdf) {
        return path(group, paper) + "/" + pdf;
    }
}
