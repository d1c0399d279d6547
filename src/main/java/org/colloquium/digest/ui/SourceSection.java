package org.colloquium.digest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.util.ArrayList;
import java.util.List;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.digest.DigestLimits;
import org.colloquium.digest.DigestService;
import org.colloquium.digest.DigestSummary;
import org.colloquium.digest.Source;

/** What a digest came as, and its bytes to download. */
final class SourceSection {
    private SourceSection() {}

    static Section of(DigestService digests, DigestSummary digest) {
        List<String> facts = new ArrayList<>(List.of("Format", DigestWords.format(digest.format())));
        facts.addAll(List.of(
                digest.cameFrom() != null ? "Set up" : digest.fileName() == null ? "Pasted" : "Given",
                DigestWords.by(digest) + ", " + Times.here().moment(digest.changedAt())));
        String from = digest.cameFrom();
        if (from != null) {
            facts.addAll(List.of("Came from", from));
        }
        if (digest.fileName() != null) {
            facts.addAll(List.of("File", digest.fileName()));
        }
        facts.addAll(List.of("Size", DigestLimits.words(digest.size())));
        if (digest.dated() != null) {
            facts.addAll(List.of("Digest date", Times.here().date(digest.dated())));
        }
        return Parts.section("Source", Parts.facts(facts), download(digests, digest));
    }

    private static Component download(DigestService digests, DigestSummary digest) {
        DownloadHandler bytes = DownloadHandler.fromInputStream(event -> {
            Source source = digests.source(digest.id());
            return new DownloadResponse(source.stream(), source.name(), "application/octet-stream", source.size());
        });
        Anchor link = new Anchor(bytes, AttachmentType.DOWNLOAD, "Download the source, unchanged");
        link.addClassName("download");
        return link;
    }
}
