package org.colloquium.notification;

import java.util.List;
import java.util.function.Function;
import org.colloquium.account.SiteAddress;
import org.colloquium.common.OneLine;
import org.colloquium.mail.Letter;
import org.colloquium.mail.Outbox;
import org.springframework.stereotype.Component;

/** Puts letters of one kind into the box, each with the way to stop them at its foot. */
@Component
class Letters {
    private final Outbox outbox;
    private final SiteAddress site;

    Letters(Outbox outbox, SiteAddress site) {
        this.outbox = outbox;
        this.site = site;
    }

    /**
     * What one of them says.
     *
     * @param label of the button, that leads to {@code page} of this server
     */
    record Content(String subject, List<String> paragraphs, String label, String page) {}

    /** Where this server sends no mail, nobody needs to be looked for. */
    boolean areSent() {
        return outbox.isOn();
    }

    <T> void put(LetterKind kind, List<T> news, Function<T, Recipient> to, Function<T, Content> says) {
        if (!news.isEmpty()) {
            outbox.putAll(news.stream()
                    .map(it -> letter(kind, to.apply(it), says.apply(it)))
                    .toList());
        }
    }

    private Letter letter(LetterKind kind, Recipient to, Content content) {
        return new Letter(
                to.email(),
                content.subject(),
                "Dear " + to.name() + ",",
                content.paragraphs().stream().map(OneLine::of).toList(),
                new Letter.Action(content.label(), site.to(content.page())),
                "You get this because you are in the group “" + to.group() + "” and want letters about " + kind.word()
                        + ".",
                site.to("account#letters"));
    }
}
