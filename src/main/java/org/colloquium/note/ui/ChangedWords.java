package org.colloquium.note.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Text;
import org.colloquium.note.anchor.Changes;

/** A text with what was taken out of it and put into it since. */
class ChangedWords extends HtmlComponent {
    ChangedWords(String was, String now) {
        super("blockquote");
        getElement().setAttribute("dir", "auto");
        Changes.between(was, now).forEach(it -> {
            switch (it.kind()) {
                case SAME -> getElement().appendChild(new Text(it.text()).getElement());
                case REMOVED ->
                    getElement().appendChild(marked("del", it.text()).getElement());
                case ADDED -> getElement().appendChild(marked("ins", it.text()).getElement());
            }
        });
    }

    private static HtmlComponent marked(String tag, String text) {
        HtmlComponent part = new HtmlComponent(tag);
        part.getElement().setText(text);
        return part;
    }
}
