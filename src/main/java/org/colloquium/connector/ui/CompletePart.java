package org.colloquium.connector.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.colloquium.common.ConflictException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Errand;
import org.colloquium.common.ui.Parts;
import org.colloquium.connector.CompletionService;
import org.colloquium.connector.Offer;
import org.colloquium.live.Live;
import org.colloquium.outgoing.NotFetched;
import org.colloquium.paper.Completed;
import org.colloquium.paper.PaperChanged;
import org.colloquium.paper.PaperId;

/** A button for each register that can be asked about the paper, and below what the last one said. */
class CompletePart extends Section {
    private final transient CompletionService completion;
    private final PaperId paper;
    private final Div acts = Parts.classed("acts");
    private final Errand asking = new Errand();
    private final Div said = Parts.classed("came-to");
    private List<Offer> offered = List.of();

    CompletePart(CompletionService completion, Live live, PaperId paper) {
        this.completion = completion;
        this.paper = paper;
        said.getElement().setAttribute("role", "status");
        add(Parts.section("Complete this paper", acts, asking, said));
        show();
        live.follow(this, this::show, PaperChanged.topic(paper));
    }

    /** The buttons stay as they are unless the paper has got, or lost, an identifier. */
    private void show() {
        List<Offer> now = completion.offered(paper);
        setVisible(!now.isEmpty());
        if (!now.equals(offered)) {
            offered = now;
            acts.removeAll();
            now.forEach(it -> acts.add(Parts.button("From " + it.name(), () -> ask(it))));
            acts.setEnabled(!asking.isRunning());
        }
    }

    private void ask(Offer from) {
        said.removeAll();
        acts.setEnabled(false);
        asking.start(
                "Asking " + from.name(),
                sign -> completion.complete(paper, from.key()),
                it -> tell(from, it),
                this::failed,
                () -> acts.setEnabled(true));
    }

    private void tell(Offer from, Completed completed) {
        said.removeAll();
        said.add(new Paragraph(CompletedWords.summary(from.name(), completed)));
        if (!completed.differs().isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("meta");
            completed.differs().forEach(it -> list.add(new ListItem(CompletedWords.difference(it))));
            said.add(new Paragraph(from.name() + " says otherwise; what is here stays:"), list);
        }
    }

    private void failed(RuntimeException e) {
        if (!(e instanceof NotFetched || e instanceof ConflictException || e instanceof NotFoundException)) {
            throw e;
        }
        Paragraph words = new Paragraph(e.getMessage());
        words.addClassName("bad");
        said.removeAll();
        said.add(words);
    }
}
