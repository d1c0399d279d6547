package org.colloquium.paper.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.colloquium.common.ui.Parts;
import org.colloquium.paper.Reading;
import org.colloquium.paper.RollCall;
import org.jspecify.annotations.Nullable;

/** One mark for each member: ring unread, half skimmed, full read; the reader's own first and green. */
class Roll extends Span {
    private static final int MOST_MARKS = 16;

    Roll() {
        addClassName("roll");
    }

    void show(RollCall call) {
        removeAll();
        RollCall.@Nullable Mark mine = call.mine();
        if (mine != null) {
            mark(mine);
        }
        if (call.marks().size() <= MOST_MARKS) {
            call.marks().stream().filter(it -> !it.isMine()).forEach(this::mark);
        }
        if (mine != null) {
            add(Parts.text("vh", "You: " + mine.reading().word() + ". "));
        }
    }

    private void mark(RollCall.Mark it) {
        Element mark = new Element("i");
        if (it.reading() != Reading.UNREAD) {
            mark.setAttribute("data-s", it.reading() == Reading.READ ? "full" : "half");
        }
        if (it.isMine()) {
            mark.getClassList().add("me");
        }
        mark.setAttribute("title", it.name() + ": " + it.reading().word());
        getElement().appendChild(mark);
    }
}
