package org.colloquium.note.ui;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.colloquium.account.CurrentUser;
import org.colloquium.common.api.BaseAddress;
import org.colloquium.group.GroupId;
import org.colloquium.note.ForeignItems;
import org.colloquium.note.ImportOutcome;
import org.colloquium.note.ImportPreview;
import org.colloquium.note.NoteExport;
import org.colloquium.note.NoteImport;
import org.colloquium.note.exchange.Importer;
import org.colloquium.note.exchange.KeptImages;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperSummary;
import org.colloquium.paper.PaperTitles;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What notes are taken out and in with. */
@Component
record ExchangeDesk(
        NoteExport exports,
        NoteImport imports,
        KeptImages images,
        PaperTitles papers,
        CurrentUser currentUser,
        BaseAddress addresses,
        JsonMapper json,
        Clock clock) {

    String api() {
        return addresses.link("api/v1/");
    }

    /** Where annotations are imported into. */
    interface Into {
        Importer importer();

        List<ImportPreview> preview(ForeignItems items, IntConsumer through);

        ImportOutcome take(ForeignItems items, IntConsumer through);

        /** What the papers of these are called; empty where all are on one paper. */
        Map<PaperId, PaperSummary> titles(List<ImportPreview> previews);
    }

    Into into(PaperId paper) {
        return new Into() {
            @Override
            public Importer importer() {
                return new Importer(api(), currentUser.id(), new HashSet<>(papers.parts(paper)));
            }

            @Override
            public List<ImportPreview> preview(ForeignItems items, IntConsumer through) {
                return imports.preview(paper, items, through);
            }

            @Override
            public ImportOutcome take(ForeignItems items, IntConsumer through) {
                return imports.take(paper, items, through);
            }

            @Override
            public Map<PaperId, PaperSummary> titles(List<ImportPreview> previews) {
                return Map.of();
            }
        };
    }

    Into into(GroupId group) {
        return new Into() {
            @Override
            public Importer importer() {
                return new Importer(api(), currentUser.id(), null);
            }

            @Override
            public List<ImportPreview> preview(ForeignItems items, IntConsumer through) {
                return imports.preview(group, items, through);
            }

            @Override
            public ImportOutcome take(ForeignItems items, IntConsumer through) {
                return imports.take(group, items, through);
            }

            @Override
            public Map<PaperId, PaperSummary> titles(List<ImportPreview> previews) {
                return papers.of(
                        group,
                        previews.stream()
                                .map(ImportPreview::paper)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
            }
        };
    }
}
