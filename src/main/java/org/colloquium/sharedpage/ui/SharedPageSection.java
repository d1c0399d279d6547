package org.colloquium.sharedpage.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.colloquium.common.Markup;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Drafts;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.SafeHtml;
import org.colloquium.common.ui.Times;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperChanged;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperStateChanged;
import org.colloquium.paper.Veils;
import org.colloquium.sharedpage.PageChanged;
import org.colloquium.sharedpage.SharedPage;
import org.jspecify.annotations.Nullable;

/** The page that members write together about a paper: read here, and written in place. */
@StyleSheet("sharedpage.css")
class SharedPageSection extends Section {
    private final transient PageDesk desk;
    private final transient GroupDetails group;
    private final PaperId paper;
    private final Div words = Parts.classed("words page-words");
    private final SafeHtml html = new SafeHtml(Markup.markdown(""));
    private final Paragraph nothing = new Paragraph();
    private final Div panes = Parts.classed("page-panes");
    private final Div helps = Parts.classed("page-helps");
    private final Span last = Parts.meta("");
    private final Button edit = Parts.button("Edit together", () -> edit(true));
    private final Button leave = Parts.button("Done", this::stop);
    private final MergedPages merged = new MergedPages();
    private final PageHistory history;
    private final Button look = Parts.plain("History", this::toggleHistory);
    private int shown = -1;
    private @Nullable PageEditor editor;

    SharedPageSection(PageDesk desk, GroupDetails group, PaperId paper) {
        this.desk = desk;
        this.group = group;
        this.paper = paper;
        history = new PageHistory(desk, group, paper, this::load);
        addClassName("shared-page");
        nothing.addClassName("two");
        nothing.setText(
                "Nobody has written on it yet. It is one page for the whole group: a summary, open questions, a plan"
                        + " for the discussion; several can write at once.");
        leave.addClassName("leave-editor");
        words.add(html);
        panes.add(words);
        add(Parts.section(
                "Shared page", nothing, panes, Parts.classed("acts page-acts", edit, leave, helps, look, last)));
        add(history, merged);
        load();
        desk.live()
                .follow(
                        this,
                        this::load,
                        PageChanged.topic(paper),
                        PaperChanged.topic(paper),
                        PaperStateChanged.topic(paper),
                        Veils.topic(group.id()),
                        Veils.topic(desk.currentUser().id()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Drafts.waiting(this, "page/" + paper + "/", waiting -> {
            if (!waiting.isEmpty() && mayWrite() && isVisible()) {
                edit(false); // what was typed without a connection before a reload joins
            }
        });
    }

    private boolean mayWrite() {
        return group.may(Action.WRITE);
    }

    /** Nothing of it is there while the paper is veiled. */
    private void load() {
        try {
            show(desk.pages().find(paper));
            setVisible(true);
        } catch (NotFoundException e) {
            stop();
            shown = -1;
            html.show(Markup.markdown(""));
            last.setText("");
            history.close();
            setVisible(false);
        }
    }

    private void show(SharedPage page) {
        if (page.version() != shown) {
            html.show(Markup.markdown(page.markdown()));
        }
        shown = page.version();
        boolean empty = page.markdown().isBlank();
        nothing.setVisible(empty && editor == null);
        words.setVisible(!empty || editor != null);
        panes.setVisible(!empty || editor != null);
        last.setText(last(page));
        edit.setVisible(mayWrite() && editor == null);
        edit.setText(page.version() == 0 ? "Begin the page" : "Edit together");
        leave.setVisible(editor != null);
        look.setVisible(page.version() > 0);
        history.reload();
        merged.show(page.merged());
    }

    private String last(SharedPage page) {
        if (page.updatedAt() == null || page.updatedBy() == null) {
            return "";
        }
        boolean mine = page.updatedBy().id().equals(desk.currentUser().id());
        return (mine ? "You" : page.updatedBy().name()) + " wrote last, "
                + Times.here().moment(page.updatedAt());
    }

    private void edit(boolean wanted) {
        if (editor == null) {
            PageEditor opened = new PageEditor(desk, group, paper, wanted);
            editor = opened;
            panes.addComponentAsFirst(opened);
            desk.helps().forEach(it -> helps.add(it.beside(group, opened)));
            addClassName("editing");
            load();
        }
    }

    private void stop() {
        PageEditor open = editor;
        if (open != null) {
            editor = null;
            open.removeFromParent();
            helps.removeAll();
            removeClassName("editing");
            load();
            edit.focus();
        }
    }

    private void toggleHistory() {
        history.toggle();
    }
}
