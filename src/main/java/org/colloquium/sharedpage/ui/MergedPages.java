package org.colloquium.sharedpage.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import org.colloquium.common.Markup;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.SafeHtml;
import org.colloquium.common.ui.Tex;
import org.colloquium.sharedpage.SharedPage.MergedPage;

/** What was written on the pages of papers before they were merged into this one, to read. */
class MergedPages extends Div {
    private transient List<MergedPage> shown = List.of();

    MergedPages() {
        addClassName("page-merged");
    }

    void show(List<MergedPage> pages) {
        if (pages.equals(shown)) {
            return;
        }
        shown = pages;
        removeAll();
        for (MergedPage it : pages) {
            H3 heading = new H3();
            heading.add(new Text("On the page of "), Tex.of(it.title()), new Text(" before the papers were merged"));
            add(heading, Parts.classed("words page-words", new SafeHtml(Markup.markdown(it.markdown()))));
        }
    }
}
