package org.colloquium.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.colloquium.account.TestMail;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.common.ui.Words;
import org.colloquium.mail.MailState;
import org.jspecify.annotations.Nullable;

/** Whether mail really leaves: how it goes, and a button that tries. */
@org.springframework.stereotype.Component
class TestMailPart implements SettingsPart {
    private final TestMail testMail;

    TestMailPart(TestMail testMail) {
        this.testMail = testMail;
    }

    @Override
    public String section() {
        return "Mail";
    }

    @Override
    public Component part() {
        Span said = Parts.status();
        Button test = new Button("Send a test mail to me");
        test.setDisableOnClick(true);
        test.addClickListener(click -> attempt(test, said));
        Div part = Parts.classed("stack", links(), new Paragraph(words(testMail.state())), test, said);
        part.addClassName("two");
        return part;
    }

    private Paragraph links() {
        TestMail.Links links = testMail.links();
        return new Paragraph(
                links.said()
                        ? "Links in letters lead to " + links.address() + "."
                        : "Links in letters lead to " + links.address()
                                + ", where this server listens. If people reach it otherwise, whoever starts it sets "
                                + "COLLOQUIUM_BASE_URL.");
    }

    /** The answer comes on another thread, while the page stays usable. */
    private void attempt(Button test, Span said) {
        UI ui = UI.getCurrent();
        said.setText("Trying, with what is saved. This takes up to half a minute.");
        testMail.toMe().whenComplete((words, problem) -> ui.access(() -> say(test, said, words)));
    }

    private static void say(Button test, Span said, @Nullable String words) {
        said.setText(words == null ? "The try was cut short. Try again." : words);
        test.setEnabled(true);
    }

    private static String words(MailState state) {
        if (!state.on()) {
            return "No mail is sent yet.";
        }
        String waiting = state.waiting() == 0
                ? "No letter is waiting."
                : Words.sentence(Words.count(state.waiting(), "letter is", "letters are")) + " waiting"
                        + (state.oldest() == null
                                ? "."
                                : ", the oldest since " + Times.here().moment(state.oldest()) + ".");
        String failed = state.failed() == 0
                ? ""
                : " " + Words.sentence(Words.count(state.failed(), "letter was", "letters were"))
                        + " given up within the last 30 days.";
        return waiting + failed + (state.lastProblem() == null ? "" : " Last problem: " + state.lastProblem());
    }
}
