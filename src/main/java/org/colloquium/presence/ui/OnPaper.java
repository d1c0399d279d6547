package org.colloquium.presence.ui;

import com.vaadin.flow.component.Component;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.presence.ReadingPlace;

/** On the page of a paper one reads a section. */
record OnPaper(GroupDetails group, PaperId paper) implements Whereabouts {
    @Override
    public ReadingPlace read(String claimed) {
        return ReadingPlace.section(claimed);
    }

    @Override
    public Component way(ReadingPlace place, Component readers) {
        String section = place.section();
        return section == null
                ? Parts.link(path(group, paper, place), "page " + place.page())
                : Parts.plain(section, () -> readers.getElement().callJsFunction("go", section));
    }

    /** Of a page of a PDF. */
    static String path(GroupDetails group, PaperId paper, ReadingPlace place) {
        return group.place().path("papers/" + paper + "/pdf/" + place.file()) + "?page=" + place.page();
    }
}
