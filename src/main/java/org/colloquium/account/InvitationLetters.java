package org.colloquium.account;

import java.util.List;
import org.colloquium.mail.Letter;
import org.colloquium.mail.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends the links that invite people, beside showing them to whoever made them. */
@Component
class InvitationLetters {
    private final Outbox outbox;
    private final SiteAddress site;

    InvitationLetters(Outbox outbox, SiteAddress site) {
        this.outbox = outbox;
        this.site = site;
    }

    boolean areSent() {
        return outbox.isOn();
    }

    /**
     * Where no mail is sent it does nothing: the link is shown all the same.
     *
     * @param name null where nobody has said it
     * @param inviter the name of who made the link
     * @param group what it leads into beside an account, null for nothing more
     */
    void send(String email, @Nullable String name, String inviter, @Nullable String group, String secret) {
        if (areSent()) {
            String into =
                    group == null ? "to Colloquium, where groups read together" : "into the group “" + group + "”";
            outbox.put(new Letter(
                    email,
                    group == null ? "Your invitation to Colloquium" : "Your invitation into " + group,
                    name == null ? "Hello," : "Dear " + name + ",",
                    List.of(
                            inviter + " invites you " + into + ".",
                            "The link opens once, within seven days. You choose a password, and are in."),
                    new Letter.Action("Follow the invitation", site.to(IssuedInvitation.path(secret))),
                    "You get this because " + inviter
                            + " gave this address. If you expect no invitation, do nothing."));
        }
    }
}
