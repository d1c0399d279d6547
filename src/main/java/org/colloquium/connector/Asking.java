package org.colloquium.connector;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.function.Supplier;
import org.colloquium.common.InvalidInputException;
import org.colloquium.digest.format.Candidate;
import org.colloquium.outgoing.Fetched;
import org.colloquium.outgoing.NotFetched;
import org.colloquium.outgoing.Outgoing;
import org.colloquium.outgoing.Reached;
import org.colloquium.outgoing.Refused;
import org.colloquium.outgoing.Unreachable;
import org.colloquium.outgoing.Wanted;
import org.colloquium.paper.ArxivId;
import org.colloquium.paper.Doi;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperFields;
import org.colloquium.paper.PaperLink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks a register about one paper, and says in its reader's words why there is no answer. */
@Component
class Asking {
    private static final int MOST_BYTES = 4 << 20;

    private final Outgoing outgoing;

    Asking(Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    /** @throws NotFetched when there is no answer, or none about that paper */
    PaperFields ask(Connector connector, String address, String id) {
        Candidate paper = read(connector, fetch(connector, address, id), id);
        if (!isAbout(paper, id)) {
            throw new NotFetched(
                    connector.name() + " answered about another paper than " + bare(id) + ". Nothing was filled in.");
        }
        ArxivId arxivId = paper.arxivId();
        Doi doi = paper.doi();
        return new PaperFields(
                paper.rawTitle(),
                paper.rawAbstract(),
                paper.authors(),
                arxivId == null ? null : arxivId.id(),
                doi == null ? null : doi.value(),
                day(paper.published()),
                paper.links().stream().filter(it -> !repeatsIdentifier(it)).toList(),
                paper.venue(),
                paper.comment());
    }

    /** What was answered may still be no paper, such as one with a title of a million letters. */
    <T> T taking(Connector connector, Supplier<T> taking) {
        try {
            return taking.get();
        } catch (InvalidInputException e) {
            throw unreadable(connector);
        }
    }

    private byte[] fetch(Connector connector, String address, String id) {
        Wanted wanted = Wanted.page(address + connector.path(id), MOST_BYTES).as(connector.type());
        Duration pause = connector.pause();
        if (pause != null) {
            wanted = wanted.every(pause);
        }
        try {
            Fetched fetched = outgoing.fetch(wanted, Reached.NONE);
            return Objects.requireNonNull(fetched.bytes());
        } catch (Refused e) {
            throw e.isNothingThere()
                    ? unknown(connector, id)
                    : new NotFetched(connector.name() + " answered with an error (" + e.status()
                            + "). Nothing was filled in; try again later.");
        } catch (Unreachable e) {
            throw new NotFetched(connector.name()
                    + " could not be reached, or did not answer in time. Nothing was filled" + " in; try again later.");
        }
    }

    private static Candidate read(Connector connector, byte[] answer, String id) {
        try {
            return connector.read(answer).orElseThrow(() -> unknown(connector, id));
        } catch (UnreadableAnswer e) {
            throw unreadable(connector);
        }
    }

    private static NotFetched unknown(Connector connector, String id) {
        return new NotFetched(connector.name() + " does not know " + bare(id) + ". Look whether the paper's "
                + connector.askedBy() + " is right.");
    }

    private static NotFetched unreadable(Connector connector) {
        return new NotFetched(connector.name()
                + " answered with something that could not be read. Nothing was filled in; try again later.");
    }

    private static boolean isAbout(Candidate paper, String id) {
        ArxivId arxivId = paper.arxivId();
        Doi doi = paper.doi();
        return arxivId != null
                        && ArxivId.parse(bare(id)).filter(arxivId::sameWorkAs).isPresent()
                || doi != null && Doi.parse(bare(id)).filter(doi::equals).isPresent();
    }

    /** Such a link follows from the identifier, and is shown without being kept. */
    private static boolean repeatsIdentifier(PaperLink link) {
        return link.rel() == LinkRel.DOI
                || link.rel() == LinkRel.ABSTRACT && ArxivId.parse(link.url()).isPresent();
    }

    /** Without the kind that stands before it for some registers. */
    private static String bare(String id) {
        return id.replaceFirst("^(ARXIV|DOI):", "");
    }

    private static @Nullable LocalDate day(@Nullable String published) {
        try {
            return published == null ? null : LocalDate.parse(published);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
