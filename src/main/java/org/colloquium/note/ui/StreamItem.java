package org.colloquium.note.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.common.Markup;
import org.colloquium.common.ui.Faces;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.SafeHtml;
import org.colloquium.common.ui.Times;
import org.colloquium.common.ui.Words;
import org.colloquium.group.GroupDetails;
import org.colloquium.note.Meaning;
import org.colloquium.note.MeaningNames;
import org.colloquium.note.StreamRow;
import org.colloquium.note.Visibility;
import org.jspecify.annotations.Nullable;

/** A note or annotation in the stream; its time leads to its place. */
class StreamItem extends ListItem {
    StreamItem(StreamRow row, GroupDetails group, MeaningNames names, int colour) {
        Div body = new Div();
        body.add(byline(row, group));
        if (row.quote() != null) {
            body.add(quote(row.quote(), row.marking().meaning(), colour));
        }
        if (!row.markdown().isEmpty()) {
            body.add(Parts.classed("words", new SafeHtml(Markup.markdown(row.markdown(), row.references()))));
        }
        body.add(Parts.title(group.place().path("papers/" + row.paper()), row.title()));
        String said = said(row, names);
        if (!said.isEmpty()) {
            body.add(Parts.classed("meta", Parts.text("", said)));
        }
        add(Faces.of(row.name(), colour), body);
    }

    private static HtmlContainer quote(String words, @Nullable Meaning meaning, int colour) {
        Span passage = Parts.text("hl m" + colour, words);
        if (meaning != null) {
            passage.addClassName("is-" + meaning.word());
        }
        return new HtmlContainer("blockquote", passage);
    }

    private static Div byline(StreamRow row, GroupDetails group) {
        HtmlComponent name = new HtmlComponent("b");
        name.getElement().setText(row.mine() ? "You" : row.name()).setAttribute("dir", "auto");
        Anchor place = Parts.link(group.place().path(row.path()), Times.here().ago(row.writtenAt()));
        place.addClassName("meta");
        place.setAriaLabel("To this " + (row.quote() == null ? "note" : "passage") + ", written "
                + Times.here().ago(row.writtenAt()));
        return Parts.classed("line-and-time", name, place);
    }

    private static String said(StreamRow row, MeaningNames names) {
        Meaning meaning = row.marking().meaning();
        boolean asks = meaning == Meaning.QUESTION;
        return Stream.of(
                        meaning == null ? "" : Words.sentence(names.of(meaning)),
                        row.settled() ? (asks ? "answered" : "resolved") : asks ? "not answered yet" : "",
                        row.replies() == 0 ? "" : Words.figure(row.replies(), "reply", "replies"),
                        row.visibility() == Visibility.PRIVATE ? "private to you" : "",
                        row.tags().stream().map(it -> "#" + it).collect(Collectors.joining(" ")))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
