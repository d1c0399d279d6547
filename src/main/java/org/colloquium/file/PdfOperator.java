package org.colloquium.file;

import org.colloquium.paper.SearchParameters;
import org.colloquium.paper.TextOperator;
import org.springframework.stereotype.Component;

/** {@code pdf:}: papers with a PDF that has these words on a page, as a phrase if there are several. */
@Component
class PdfOperator implements TextOperator {
    @Override
    public String name() {
        return "pdf";
    }

    /** Asks the index for the pages once, not for each paper. */
    @Override
    public String condition(String text, SearchParameters parameters) {
        return "p.id in (select part.work_id from paper_file_page page"
                + " join paper_file file on file.id = page.file_id and file.kept_at is not null"
                + " join paper part on part.id = file.paper_id where part.group_id = :group and page.search @@"
                + " (select phraseto_tsquery('colloquium', searched_words(" + parameters.bind(text) + "))))";
    }
}
