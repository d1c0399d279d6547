package org.colloquium.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import org.colloquium.account.Retention;
import org.colloquium.account.ui.SettingsPart;
import org.colloquium.common.ui.Parts;

/** What else is kept and for how long, so that nobody has to look for a setting that there is not. */
@org.springframework.stereotype.Component
class RetentionPart implements SettingsPart {
    @Override
    public String section() {
        return Retention.SECTION;
    }

    @Override
    public Component part() {
        Div part = Parts.classed(
                "stack",
                new H3("Always as long as this"),
                Parts.facts(List.of(
                        "Codes to sign in with",
                        "ten minutes",
                        "Links to choose a new password",
                        "half an hour",
                        "Links to confirm an address",
                        "a day",
                        "Invitations nobody follows",
                        "seven days",
                        "Deleted notes",
                        "a day, for Undo",
                        "Sessions",
                        "until they end; of a server that fell, an hour longer",
                        "“Remember me”",
                        "30 days after the last visit, or when a session’s longest time is over",
                        "Tokens that have expired",
                        "30 days",
                        "Background jobs",
                        "until they have succeeded; the last failure of one that has not is on the page Health")),
                new H3("Kept for good"),
                Parts.facts(List.of(
                        "Groups",
                        "with their papers, notes, ballots and imported digests, until they are deleted",
                        "Accounts",
                        "until they are erased; a disabled one keeps everything",
                        "The audit log",
                        "who did what, by ids; after an erase under “Former member”",
                        "Erased accounts",
                        "their ids only, so that an older backup does not bring them back")));
        part.addClassName("two");
        return part;
    }
}
