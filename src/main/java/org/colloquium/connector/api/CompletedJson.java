package org.colloquium.connector.api;

import java.util.List;
import org.colloquium.paper.Completed;
import org.colloquium.paper.PaperField;

/**
 * What completing a paper came to.
 *
 * @param filled the fields that were filled in, links by kind, such as {@code links.pdf}
 * @param differs what the paper says otherwise than the register; it stays
 */
record CompletedJson(String paper, List<String> filled, List<DifferenceJson> differs) {
    static CompletedJson of(Completed it) {
        return new CompletedJson(
                it.paper().toString(),
                it.filled().stream().map(PaperField::key).toList(),
                it.differs().stream()
                        .map(one -> new DifferenceJson(one.field().key(), one.here(), one.there()))
                        .toList());
    }

    /** A field of which two things are said. */
    record DifferenceJson(String field, String here, String there) {}
}
