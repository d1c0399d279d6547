package org.colloquium.intake.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupService;
import org.colloquium.intake.IntakeDetails;
import org.colloquium.intake.IntakesChanged;
import org.colloquium.intake.MailboxDetails;
import org.colloquium.intake.UnreadMail;
import org.colloquium.live.Live;

/** The feeds and the mailbox of a group, for those who set them up: when each last ran, what came, what went wrong. */
@Route("g/:slug/digests/feeds")
@StyleSheet("intake.css")
@PermitAll
class IntakeView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final GroupService groups;
    private final IntakeDesk desk;
    private final Live live;
    private final H1 answer = new H1();
    private final Paragraph line = new Paragraph();
    private final Div unread = new Div();
    private final Div feeds = new Div();
    private final Div mailbox = new Div();
    private Registration following = () -> {};

    IntakeView(GroupService groups, IntakeDesk desk, Live live) {
        this.groups = groups;
        this.desk = desk;
        this.live = live;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        GroupDetails group = groups.open(event.getRouteParameters().get("slug").orElse(""));
        show(group);
        removeAll();
        add(Parts.page(
                "",
                Parts.classed("head", new Div(answer, line)),
                Parts.middle(new FeedForm(desk, group), unread, feeds),
                Parts.margin(
                        mailbox,
                        Parts.section("Digests", Parts.link(group.place().path("digests"), "What came until now")))));
        following.remove();
        following = live.follow(this, () -> show(group), IntakesChanged.topic(group.id()));
    }

    private void show(GroupDetails group) {
        List<IntakeDetails> all = desk.feeds().list(group.id());
        Optional<MailboxDetails> box = desk.mailboxes().find(group.id());
        say(all, box.isPresent());
        unread(group, desk.unread().latest(group.id()));
        feeds.removeAll();
        if (!all.isEmpty()) {
            feeds.add(Parts.section("Feeds", new IntakeRowsList(desk, group, all)));
        }
        mailbox.removeAll();
        mailbox.add(new MailboxSection(desk, group, box.orElse(null)));
    }

    private void say(List<IntakeDetails> all, boolean mail) {
        long failed = all.stream().filter(IntakeDetails::failed).count();
        answer.setText(
                all.isEmpty()
                        ? "No feeds yet"
                        : Words.sentence(Words.count(all.size(), "feed", "feeds"))
                                + (failed == 0 ? "" : ", " + Words.number(failed) + " in trouble"));
        line.setText("A feed is read every hour, and only papers that are new are imported."
                + (mail ? " Mails are read every five minutes." : ""));
    }

    private void unread(GroupDetails group, List<UnreadMail> mails) {
        unread.removeAll();
        if (!mails.isEmpty()) {
            unread.add(Parts.section(
                    "Mails that could not be read",
                    Words.figure(mails.size(), "mail", "mails"),
                    new UnreadList(desk, group, mails)));
        }
    }

    @Override
    public String getPageTitle() {
        return "Feeds and mailbox · Colloquium";
    }
}
