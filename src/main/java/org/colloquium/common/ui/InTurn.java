package org.colloquium.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Builds the parts of a page one after the other, each in an answer of its own: the browser asks for the next as soon as
 * it has dealt with the one before. What is read first is there first, and however much a page holds, no answer is so
 * large that the browser stops while it takes it in.
 */
public final class InTurn implements Serializable {
    /** The event by which a browser asks for the next part. */
    public static final String NEXT = "next-part";

    private final transient Deque<Runnable> waiting = new ArrayDeque<>();
    private final Component page;

    /** @param page what the parts stand in; it asks for them while it is shown */
    public InTurn(Component page) {
        this.page = page;
        ComponentUtil.setData(page, InTurn.class, this);
        page.getElement().addEventListener(NEXT, event -> next());
        page.addAttachListener(event -> ask());
    }

    /** @param part puts a part where it belongs; those that were added before are there by then */
    public void add(Runnable part) {
        waiting.add(part);
    }

    /** Whether there are parts that the browser has not asked for yet. */
    public boolean isWaiting() {
        return !waiting.isEmpty();
    }

    /** Forgets the parts that are not there yet. */
    public void stop() {
        waiting.clear();
    }

    private void next() {
        if (isWaiting()) {
            waiting.remove().run();
            ask();
        }
    }

    /** Has the browser ask, in a task of its own, so that it draws and answers keys in between. */
    public void ask() {
        if (isWaiting()) {
            page.getElement().executeJs("setTimeout(() => this.dispatchEvent(new CustomEvent($0)))", NEXT);
        }
    }
}
