package org.colloquium.note;

import java.util.List;
import java.util.stream.Stream;
import org.colloquium.group.Action;
import org.colloquium.group.May;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a text said before its author changed it, for those who read the text. */
@Service
@PreAuthorize("denyAll")
@Transactional(readOnly = true)
public class VersionService {
    private final Texts texts;
    private final Versions versions;
    private final Readers readers;

    VersionService(Texts texts, Versions versions, Readers readers) {
        this.texts = texts;
        this.versions = versions;
        this.readers = readers;
    }

    /** The latest first, which is what the text says now; of many the oldest but the first are not kept. */
    @May(Action.READ)
    public List<TextVersion> list(TextId text) {
        MemberText now = texts.readable(text, readers.of(text)).text();
        return Stream.concat(Stream.of(new TextVersion(now.markdown(), now.wordsSince())), versions.of(text).stream())
                .toList();
    }
}
