package org.colloquium.file;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.colloquium.account.CurrentUser;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.Action;
import org.colloquium.group.May;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperService;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Takes PDFs that people send. */
@Service
@PreAuthorize("denyAll")
public class PdfUpload {
    private static final Duration ABANDONED = Duration.ofHours(1);
    private static final int AT_ONCE = 64 << 10;

    private final PdfRows rows;
    private final PdfKeeping keeping;
    private final PdfLimits limits;
    private final PdfService pdfs;
    private final PaperService papers;
    private final CurrentUser currentUser;
    private final Clock clock;

    PdfUpload(
            PdfRows rows,
            PdfKeeping keeping,
            PdfLimits limits,
            PdfService pdfs,
            PaperService papers,
            CurrentUser currentUser,
            Clock clock) {
        this.rows = rows;
        this.keeping = keeping;
        this.limits = limits;
        this.pdfs = pdfs;
        this.papers = papers;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * What an upload came to.
     *
     * @param isNew false when these very bytes were there already, as {@code pdf}
     */
    public record Uploaded(PdfDetails pdf, boolean isNew) {}

    /**
     * Keeps it as the paper's newest, unless the paper has these very bytes.
     *
     * @param name of the file, as whoever sends it chose; null when it has none
     * @throws NoPdf for anything else than a PDF
     * @throws org.colloquium.common.TooLargeException at the first byte too many; nothing is kept then
     */
    @May(Action.IMPORT)
    public Uploaded upload(PaperId paper, @Nullable String name, InputStream bytes) throws IOException {
        PaperId work = papers.find(paper).id();
        rows.removeAbandoned(clock.instant().minus(ABANDONED));
        UUID file = rows.begin(work, null, FileName.toShow(name), currentUser.id(), clock.instant());
        boolean kept = false;
        try {
            Incoming incoming = new Incoming(rows, file);
            take(bytes, incoming);
            PdfKeeping.Came came = keeping.keep(work, file, null, incoming);
            kept = came.isNew();
            return new Uploaded(pdfs.find(came.pdf()), kept);
        } catch (DataIntegrityViolationException e) {
            throw new NotFoundException(); // the paper was deleted meanwhile
        } finally {
            if (!kept) {
                rows.remove(file);
            }
        }
    }

    private void take(InputStream bytes, Incoming incoming) throws IOException {
        byte[] some = new byte[AT_ONCE];
        for (int read = bytes.read(some); read >= 0; read = bytes.read(some)) {
            limits.checkBytes(incoming.size() + read);
            incoming.write(some, 0, read);
        }
        incoming.end();
    }
}
