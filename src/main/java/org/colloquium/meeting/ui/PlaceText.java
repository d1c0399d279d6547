package org.colloquium.meeting.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a meeting is: text as it was typed, with web addresses as links. Only http and https become one. */
class PlaceText extends Span {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");

    PlaceText(String place) {
        Matcher found = ADDRESS.matcher(place);
        int told = 0;
        while (found.find()) {
            add(place.substring(told, found.start()));
            add(link(found.group()));
            told = found.end();
        }
        add(place.substring(told));
    }

    private static Anchor link(String address) {
        Anchor link = new Anchor(address, address, AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }
}
