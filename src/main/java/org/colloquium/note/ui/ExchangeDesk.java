package org.colloquium.note.ui;

import java.time.Clock;
import java.util.HashSet;
import org.colloquium.account.CurrentUser;
import org.colloquium.common.api.BaseAddress;
import org.colloquium.note.NoteExport;
import org.colloquium.note.NoteImport;
import org.colloquium.note.exchange.Importer;
import org.colloquium.note.exchange.KeptImages;
import org.colloquium.paper.PaperId;
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

    /** Who is here, importing into this paper. */
    Importer importer(PaperId paper) {
        return new Importer(api(), currentUser.id(), new HashSet<>(papers.parts(paper)));
    }
}
