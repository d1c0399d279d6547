package org.colloquium.connector;

import java.util.List;
import java.util.stream.Collectors;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.group.Action;
import org.colloquium.group.May;
import org.colloquium.paper.Completed;
import org.colloquium.paper.PaperDetails;
import org.colloquium.paper.PaperFields;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperRecords;
import org.colloquium.paper.PaperService;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Asks registers for what a paper lacks; only the paper's identifier is sent. */
@Service
@PreAuthorize("denyAll")
public class CompletionService {
    private final List<Connector> connectors;
    private final ConnectorSettings settings;
    private final Asking asking;
    private final PaperService papers;
    private final PaperRecords records;

    CompletionService(
            List<Connector> connectors,
            ConnectorSettings settings,
            Asking asking,
            PaperService papers,
            PaperRecords records) {
        this.connectors = connectors;
        this.settings = settings;
        this.asking = asking;
        this.papers = papers;
        this.records = records;
    }

    /** Those that are switched on and know papers by an identifier that this one has. */
    @May(Action.IMPORT)
    public List<Offer> offered(PaperId id) {
        List<Connector> on = connectors.stream().filter(settings::isOn).toList();
        if (on.isEmpty()) {
            return List.of();
        }
        PaperDetails paper = papers.find(id);
        return on.stream()
                .filter(it -> it.idOf(paper).isPresent())
                .map(it -> new Offer(it.key(), it.name()))
                .toList();
    }

    /**
     * Asks one of them and fills what the paper lacks; what is there stays.
     *
     * @throws ConflictException when that one is switched off, or the paper has nothing to ask it by
     * @throws org.colloquium.outgoing.NotFetched when it cannot be asked or does not know the paper; the paper is as it
     *     was
     */
    @May(Action.IMPORT)
    public Completed complete(PaperId id, String from) {
        Connector connector = connector(from);
        if (!settings.isOn(connector)) {
            throw new ConflictException("Completing from " + connector.name()
                    + " is switched off on this server. An administrator can switch it on under Settings.");
        }
        PaperDetails paper = papers.find(id);
        String asked = asked(connector, paper);
        PaperFields said = asking.ask(connector, settings.addressOf(connector), asked);
        if (!asked(connector, papers.find(id)).equals(asked)) {
            throw new ConflictException("Somebody changed the paper's " + connector.askedBy()
                    + " meanwhile. Nothing was filled in; ask again.");
        }
        return asking.taking(connector, () -> records.complete(paper.id(), connector.key(), connector.name(), said));
    }

    private static String asked(Connector connector, PaperDetails paper) {
        return connector
                .idOf(paper)
                .orElseThrow(() -> new ConflictException(connector.name() + " is asked by " + connector.askedBy()
                        + ", which this paper does not have. Edit the paper to add it."));
    }

    private Connector connector(String key) {
        return connectors.stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "from",
                        "from is one of "
                                + connectors.stream().map(Connector::key).collect(Collectors.joining(", ")) + "."));
    }
}
