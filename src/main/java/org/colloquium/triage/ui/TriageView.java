package org.colloquium.triage.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupId;
import org.colloquium.group.GroupService;
import org.colloquium.live.Topic;
import org.colloquium.note.NotesChanged;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperStateChanged;
import org.colloquium.paper.PapersChanged;
import org.colloquium.triage.TriagePlace;
import org.colloquium.vote.BallotChanged;
import org.colloquium.vote.UpvotesChanged;
import org.colloquium.vote.VoteChanged;

/** One paper at a time over a queue; the queue and the paper stand in the address. */
@Route("g/:slug/triage/queue")
@StyleSheet("triage.css")
@PermitAll
class TriageView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final GroupService groups;
    private final TriageDesk desk;
    private String title = "Triage";
    private List<Registration> following = List.of();

    TriageView(GroupService groups, TriageDesk desk) {
        this.groups = groups;
        this.desk = desk;
        setHeightFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        GroupDetails group = groups.open(event.getRouteParameters().get("slug").orElse(""));
        QueryParameters address = event.getLocation().getQueryParameters();
        Queue queue = Queue.of(address);
        title = new QueueNames(desk.library().digests(group.id())).of(queue);
        following.forEach(Registration::remove);
        following = List.of();
        removeAll();
        try {
            Deck deck = new Deck(desk, group.id(), queue);
            if (deck.size() == 0) {
                nothing(group, "There is no paper in this queue.");
            } else {
                show(new TriageBoard(desk, group, queue, title, deck, place(address, group.id(), queue, deck)), group);
            }
        } catch (InvalidInputException e) {
            nothing(group, e.getMessage() + " Correct the search in the library, and begin again from there.");
        }
    }

    private void show(TriageBoard board, GroupDetails group) {
        add(board);
        following = List.of(
                desk.live().follow(this, board::grow, PapersChanged.topic(group.id())),
                desk.live().follow(this, board::refresh, topics(group.id())));
    }

    private Topic[] topics(GroupId group) {
        return new Topic[] {
            PaperStateChanged.topic(group),
            PaperStateChanged.privateTo(desk.me().id()),
            UpvotesChanged.topic(group),
            BallotChanged.topic(group),
            VoteChanged.own(desk.me().id()),
            NotesChanged.inGroup(group),
            NotesChanged.privateTo(desk.me().id())
        };
    }

    /** That of the paper in the address, else where the reader was last, else the first. */
    private int place(QueryParameters address, GroupId group, Queue queue, Deck deck) {
        int linked =
                address.getSingleParameter("paper").map(it -> index(deck, it)).orElse(-1);
        return linked >= 0
                ? linked
                : desk.triage()
                        .place(group, queue.text())
                        .map(it -> resumed(deck, it))
                        .orElse(0);
    }

    private static int resumed(Deck deck, TriagePlace place) {
        PaperId paper = place.paper();
        int index = paper == null ? -1 : deck.ids().indexOf(paper);
        return index >= 0 ? index : Math.min(place.position(), deck.size());
    }

    private static int index(Deck deck, String paper) {
        try {
            return deck.ids().indexOf(PaperId.of(paper));
        } catch (NotFoundException e) {
            return -1;
        }
    }

    private void nothing(GroupDetails group, String why) {
        Paragraph say = new Paragraph(why);
        say.addClassName("say");
        add(Parts.page(
                "",
                Parts.head("Nothing to triage here", null),
                Parts.classed(
                        "empty",
                        say,
                        Parts.link(group.place().path("triage"), "Other queues"),
                        Parts.link(group.place().path("library"), "To the library"))));
    }

    @Override
    public String getPageTitle() {
        return title + " \u00b7 Triage \u00b7 Colloquium";
    }
}
