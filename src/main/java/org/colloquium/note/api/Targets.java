package org.colloquium.note.api;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquium.common.InvalidInputException;
import org.colloquium.note.NewTarget;
import org.colloquium.note.Target;
import org.colloquium.note.webannotation.ReadAnnotation;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/** What an annotation that was sent is about: a paper's address is its abstract, a PDF's address that PDF. */
final class Targets {
    private static final Pattern PDF = Pattern.compile(".*/pdfs/([0-9a-fA-F-]{36})(?:[?#].*)?");
    private static final Pattern PAPER = Pattern.compile(".*/papers/([0-9a-fA-F-]{36})/?(?:[?#].*)?");

    private Targets() {}

    /** @return null when it names no passage */
    static @Nullable NewTarget of(ReadAnnotation read, PaperId paper) {
        if (read.quote() == null && read.position() == null) {
            return null;
        }
        String source = read.source();
        Matcher pdf = PDF.matcher(source == null ? "" : source);
        if (pdf.matches()) {
            return new NewTarget(
                    Target.Kind.PDF, UUID.fromString(pdf.group(1)), read.quote(), read.position(), read.page());
        }
        Matcher itself = PAPER.matcher(source == null ? "" : source);
        boolean here = source == null || itself.matches() && itself.group(1).equalsIgnoreCase(paper.toString());
        if (!here) {
            throw new InvalidInputException(
                    "target",
                    "The source is the address of this paper, or of one of its PDFs; it may be left out for the abstract.");
        }
        return NewTarget.inAbstract(read.quote(), read.position());
    }
}
