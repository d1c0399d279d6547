package org.colloquium.paper.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperSummary;
import org.colloquium.paper.PaperTitles;

/** A field that finds papers of a group's library by words of their titles, the newest first. */
public class PaperPicker extends ComboBox<PaperSummary> {
    private static final int MOST = 50;

    public PaperPicker(String label, GroupId group, PaperTitles papers) {
        super(label);
        setItemLabelGenerator(PaperSummary::title);
        setPlaceholder("Words of its title");
        setItems(query -> papers.search(group, query.getFilter().orElse(""), MOST).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
    }
}
