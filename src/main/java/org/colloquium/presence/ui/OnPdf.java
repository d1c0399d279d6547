package org.colloquium.presence.ui;

import com.vaadin.flow.component.Component;
import org.colloquium.common.ui.Parts;
import org.colloquium.file.PdfId;
import org.colloquium.file.ui.PdfViewer;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.presence.ReadingPlace;

/** In a PDF one reads a page. */
record OnPdf(GroupDetails group, PaperId paper, PdfId file, PdfViewer viewer) implements Whereabouts {
    @Override
    public ReadingPlace read(String claimed) {
        return claimed.matches("[1-9]\\d{0,4}")
                ? ReadingPlace.page(file, Integer.parseInt(claimed))
                : ReadingPlace.NOWHERE;
    }

    @Override
    public Component way(ReadingPlace place, Component readers) {
        Integer page = place.page();
        if (page == null) {
            return Parts.link(group.place().path("papers/" + paper), String.valueOf(place.section()));
        }
        String words = "page " + page;
        return file.equals(place.file())
                ? Parts.plain(words, () -> viewer.scrollToPage(page))
                : Parts.link(OnPaper.path(group, paper, place), words);
    }
}
