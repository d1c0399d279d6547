package org.colloquium.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.colloquium.common.ConflictException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Icon;
import org.colloquium.common.ui.Parts;
import org.colloquium.meeting.AgendaRoles.Question;

/** Asks the reader once a meeting is over whether they did what they had a part in. */
class AskedOfMe extends Div {
    private final Runnable reload;

    /** @param reload shows the page as it is after an answer */
    AskedOfMe(List<Question> questions, Runnable reload) {
        this.reload = reload;
        addClassName("asked");
        questions.forEach(it -> add(Parts.classed(
                "notice",
                new Icon("clock"),
                new Paragraph(it.words()),
                Parts.classed(
                        "acts", answer("Yes, done", it, it.yes()), answer("It did not take place", it, it.no())))));
    }

    private Button answer(String words, Question question, Runnable act) {
        Button button = Parts.button(words, () -> {
            try {
                act.run();
            } catch (ConflictException | NotFoundException e) {
                // answered or taken away elsewhere in the meantime, as the page shows now
            }
            reload.run();
        });
        button.setAriaLabel(words + ": " + question.about());
        return button;
    }
}
