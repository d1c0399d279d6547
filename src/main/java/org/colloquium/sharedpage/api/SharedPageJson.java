package org.colloquium.sharedpage.api;

import java.time.Instant;
import java.util.List;
import org.colloquium.account.Person;
import org.colloquium.sharedpage.SharedPage;
import org.jspecify.annotations.Nullable;

/**
 * A shared page as it is read.
 *
 * @param version grows with every change; 0 before the first
 * @param merged pages of papers that were merged into this one
 */
record SharedPageJson(
        String markdown,
        int version,
        @Nullable Instant updatedAt,
        @Nullable WriterJson updatedBy,
        List<MergedPageJson> merged) {
    static SharedPageJson of(SharedPage page) {
        return new SharedPageJson(
                page.markdown(),
                page.version(),
                page.updatedAt(),
                page.updatedBy() == null ? null : WriterJson.of(page.updatedBy()),
                page.merged().stream()
                        .map(it -> new MergedPageJson(it.paper().toString(), it.title(), it.markdown()))
                        .toList());
    }

    /** Somebody who wrote. */
    record WriterJson(String id, String name) {
        static WriterJson of(Person person) {
            return new WriterJson(person.id().toString(), person.name());
        }
    }

    /** The page of a paper that was merged into this one. */
    record MergedPageJson(String paper, String title, String markdown) {}
}
