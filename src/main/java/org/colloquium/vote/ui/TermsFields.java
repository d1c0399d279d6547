package org.colloquium.vote.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.colloquium.vote.Terms;

/** What is agreed about the course of a ballot before it opens. */
class TermsFields extends Div {
    private final RadioButtonGroup<Boolean> named = new RadioButtonGroup<>("Who voted what");

    TermsFields() {
        addClassName("ballot-form");
        named.setItems(false, true);
        named.setItemLabelGenerator(
                it -> it ? "named: after the close the group sees it" : "secret: nobody ever sees it");
        add(named);
        show(Terms.USUAL);
    }

    void show(Terms terms) {
        named.setValue(terms.named());
    }

    Terms terms() {
        return new Terms(named.getValue());
    }
}
