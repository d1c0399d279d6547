package org.colloquium.file;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.account.CurrentUser;
import org.colloquium.common.ConflictException;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.Action;
import org.colloquium.group.May;
import org.colloquium.outgoing.Fetched;
import org.colloquium.outgoing.NotFetched;
import org.colloquium.outgoing.Outgoing;
import org.colloquium.outgoing.Reached;
import org.colloquium.outgoing.Refused;
import org.colloquium.outgoing.Wanted;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperLink;
import org.colloquium.paper.PaperService;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Brings the PDF of a paper from arXiv, or from where the paper says that it is. */
@Service
@PreAuthorize("denyAll")
public class PdfFetch {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration ABANDONED = Duration.ofHours(1);
    /** As arXiv asks of machines. */
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final PdfRows rows;
    private final PdfKeeping keeping;
    private final PdfSettings settings;
    private final PdfService pdfs;
    private final PaperService papers;
    private final Outgoing outgoing;
    private final CurrentUser currentUser;
    private final Clock clock;

    PdfFetch(
            PdfRows rows,
            PdfKeeping keeping,
            PdfSettings settings,
            PdfService pdfs,
            PaperService papers,
            Outgoing outgoing,
            CurrentUser currentUser,
            Clock clock) {
        this.rows = rows;
        this.keeping = keeping;
        this.settings = settings;
        this.pdfs = pdfs;
        this.papers = papers;
        this.outgoing = outgoing;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Whether the server fetches PDFs, and knows where this one might be. */
    @May(Action.IMPORT)
    public boolean isOffered(PaperId paper) {
        return settings.isOn() && address(papers.find(paper)).isPresent();
    }

    /**
     * Fetches it. When these very bytes are there already, that version is what is returned: so do two who ask at once
     * both see one.
     *
     * @throws ConflictException when there is nowhere to fetch it from, or the server does not fetch PDFs
     * @throws org.colloquium.outgoing.NotFetched when it is not there, too large or no PDF; nothing is kept then
     */
    @May(Action.IMPORT)
    public PdfDetails fetch(PaperId id, Reached reached) {
        if (!settings.isOn()) {
            throw new ConflictException(
                    "Fetching PDFs is switched off on this server. An administrator can switch it on under Settings.");
        }
        PaperDetails paper = papers.find(id);
        Wanted wanted = address(paper)
                .orElseThrow(
                        () -> new ConflictException("This paper has neither an arXiv identifier nor a link to its PDF."
                                + " Edit the paper to add one."));
        rows.removeAbandoned(clock.instant().minus(ABANDONED));
        return pdfs.find(bring(paper.id(), wanted, reached));
    }

    private PdfId bring(PaperId paper, Wanted wanted, Reached reached) {
        UUID file = rows.begin(paper, wanted.address(), null, currentUser.id(), clock.instant());
        boolean kept = false;
        try {
            Incoming incoming = new Incoming(rows, file);
            Fetched fetched = outgoing.fetch(wanted, reached, incoming);
            incoming.end();
            PdfKeeping.Came came = keeping.keep(paper, file, fetched.address(), incoming);
            kept = came.isNew();
            return came.pdf();
        } catch (NoPdf e) {
            throw new NotFetched(
                    "What stands there is no PDF, but perhaps a page that leads to it, or that asks to sign"
                            + " in. Nothing was kept.");
        } catch (Refused e) {
            throw new NotFetched(
                    (e.isNothingThere() ? "The PDF is not there" : "The other server does not give the PDF to this one")
                            + " (it answered " + e.status() + "). Nothing was kept.");
        } catch (DataIntegrityViolationException e) {
            throw new NotFoundException(); // the paper was deleted meanwhile
        } finally {
            if (!kept) {
                rows.remove(file);
            }
        }
    }

    private Optional<Wanted> address(PaperDetails paper) {
        Optional<String> link = paper.links().stream()
                .filter(it -> it.rel() == LinkRel.PDF)
                .map(PaperLink::url)
                .findFirst();
        return Optional.ofNullable(paper.arxivId())
                .map(it -> pdf(settings.arxiv() + "/pdf/" + it).every(PAUSE))
                .or(() -> link.map(this::pdf));
    }

    private Wanted pdf(String address) {
        return Wanted.page(address, settings.mostBytes()).as("application/pdf").within(PATIENCE);
    }
}
