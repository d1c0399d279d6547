package org.colloquium.note.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import org.colloquium.common.SafeMarkup;
import org.colloquium.common.ui.Completion;
import org.colloquium.group.GroupId;
import org.colloquium.note.ImageDetails;
import org.colloquium.note.ImageService;
import org.colloquium.note.Suggestion;
import org.colloquium.note.WritingService;

/** What helps those who write in one group. */
record Writing(WritingService service, ImageService images, GroupId group) implements Serializable {
    private static final String TITLE = "[[";

    /** @param begun a name with the {@code @}, or a title with the {@code [[}, before it */
    List<Completion.Choice> names(String begun, int cursor) {
        List<Suggestion> found = begun.startsWith(TITLE)
                ? service.papers(group, begun.substring(TITLE.length()))
                : service.people(group, begun.substring(Math.min(1, begun.length())));
        return found.stream()
                .map(it -> new Completion.Choice(it.insert(), it.label(), it.help(), 0, begun.length()))
                .toList();
    }

    /** What is kept of what was typed. */
    String kept(String typed) {
        return service.kept(group, typed);
    }

    /** The reverse. */
    String typed(String kept) {
        return service.typed(group, kept);
    }

    ImageDetails image(InputStream from) throws IOException {
        return images.upload(group, from);
    }

    SafeMarkup preview(String typed) {
        return service.preview(group, typed);
    }
}
