package org.colloquium.home.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.colloquium.common.ui.Faces;
import org.colloquium.common.ui.HomeEntry.Happening;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Tex;
import org.colloquium.common.ui.Times;
import org.colloquium.group.Member;

/** What others did since the reader was here, the newest first. */
class News extends Section {
    private final Map<UUID, Member> members;
    private final Times times = Times.here();

    News(List<Happening> happenings, List<Member> members, Instant since) {
        this.members = members.stream().collect(Collectors.toMap(it -> it.id().value(), it -> it));
        H2 heading = new H2("Since you were here");
        if (since.isAfter(Instant.EPOCH)) {
            heading.add(Parts.meta(times.moment(since)));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("feed");
        happenings.forEach(it -> list.add(row(it)));
        add(heading, list);
    }

    private static Span title(Happening happening) {
        if (!happening.byAuthors()) {
            return new Span(Parts.link(happening.path(), happening.title()));
        }
        Anchor link = Parts.link(happening.path(), "");
        link.add(Tex.of(happening.title()));
        Span title = new Span(link);
        title.addClassName("serif");
        return title;
    }

    private ListItem row(Happening happening) {
        Member who = members.get(happening.who());
        String name = who == null ? "A former member" : who.name();
        Div line = Parts.classed("said", new Span(name + " " + happening.did() + " "), title(happening));
        Div words = new Div(Parts.classed("line-and-time", line, Parts.meta(times.ago(happening.when()))));
        if (happening.quote() != null) {
            Element quote = new Element("blockquote");
            quote.setText(happening.quote());
            words.getElement().appendChild(quote);
        }
        return new ListItem(Faces.of(name, who == null ? 7 : who.colour()), words);
    }
}
