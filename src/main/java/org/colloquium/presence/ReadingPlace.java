package org.colloquium.presence;

import org.colloquium.common.InvalidInputException;
import org.colloquium.common.OneLine;
import org.colloquium.file.PdfId;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody reads: a section of a paper's page, or a page of one of its PDFs, or nowhere in particular.
 *
 * @param section its heading, as a browser claims it: hostile until escaped
 * @param page from 1; given exactly when {@code file} is
 */
public record ReadingPlace(
        @Nullable String section,
        @Nullable PdfId file,
        @Nullable Integer page) {
    /** Nowhere in particular. */
    public static final ReadingPlace NOWHERE = new ReadingPlace(null, null, null);

    private static final int LONGEST = 60;
    private static final int MOST_PAGES = 100_000;

    public ReadingPlace {
        if (section != null && (section.isBlank() || section.length() > LONGEST || section.indexOf('\0') >= 0)) {
            throw new InvalidInputException("section", "This is no section of a page.");
        }
        if (page != null && (page < 1 || page > MOST_PAGES)) {
            throw new InvalidInputException("page", "This is no page of a PDF.");
        }
    }

    /** @param heading of the section; blank for nowhere in particular */
    public static ReadingPlace section(String heading) {
        String line = OneLine.of(heading);
        return line.isBlank() ? NOWHERE : new ReadingPlace(line, null, null);
    }

    public static ReadingPlace page(PdfId file, int page) {
        return new ReadingPlace(null, file, page);
    }
}
