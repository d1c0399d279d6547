package org.colloquium.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What completing a paper came to.
 *
 * @param filled the fields that read differently now
 * @param differs what the paper says otherwise than whoever was asked; it stays
 */
public record Completed(PaperId paper, List<PaperField> filled, List<Difference> differs) {
    /** One field of which two things are said. */
    public record Difference(PaperField field, String here, String there) {}

    static Completed of(PaperDetails before, PaperDetails after, NewPaper said) {
        Map<PaperField, Object> then = PaperField.values(before.content());
        Map<PaperField, Object> now = PaperField.values(after.content());
        List<PaperField> filled = new ArrayList<>();
        List<Difference> differs = new ArrayList<>();
        for (PaperField field : PaperField.values()) {
            if (!Objects.equals(then.get(field), now.get(field))) {
                filled.add(field);
            }
        }
        PaperField.values(said).forEach((field, there) -> {
            Object here = now.get(field);
            if (here != null && !isAlike(field, here, there)) {
                differs.add(new Difference(field, words(here), words(there)));
            }
        });
        return new Completed(after.id(), filled, differs);
    }

    /** Spelling, TeX and initials are no difference, nor is another link to the same. */
    private static boolean isAlike(PaperField field, Object here, Object there) {
        return switch (field) {
            case TITLE, ABSTRACT, VENUE, COMMENT ->
                NormalTitle.of(here.toString()).equals(NormalTitle.of(there.toString()));
            case AUTHORS ->
                Authorship.compare(names(here), names(there)) == Authorship.SAME
                        && names(here).size() == names(there).size();
            case PUBLISHED, ARXIV_ID, DOI -> here.equals(there);
            case ABSTRACT_LINK, PDF_LINK, CODE_LINK, DOI_LINK, PROJECT_LINK -> true;
        };
    }

    @SuppressWarnings("unchecked")
    private static List<String> names(Object authors) {
        return (List<String>) authors;
    }

    private static String words(Object value) {
        return switch (value) {
            case List<?> authors -> String.join(", ", names(authors));
            case LocalDate day -> day.toString();
            default -> DisplayText.of(value.toString());
        };
    }
}
