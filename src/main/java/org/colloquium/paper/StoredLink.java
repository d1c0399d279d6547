package org.colloquium.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** A link as it stands in the JSON of a row. */
record StoredLink(String rel, String url) {
    static StoredLink of(PaperLink link) {
        return new StoredLink(link.rel().key(), StoredText.clean(link.url()));
    }

    static List<PaperLink> read(JsonMapper json, String links) {
        return Arrays.stream(json.readValue(links, StoredLink[].class))
                .flatMap(it -> it.link().stream())
                .toList();
    }

    Optional<PaperLink> link() {
        return Arrays.stream(LinkRel.values())
                .filter(it -> it.key().equals(rel))
                .findFirst()
                .map(it -> new PaperLink(it, url));
    }
}
