package org.colloquium.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.colloquium.assignment.AssignmentsChanged;
import org.colloquium.assignment.PreferenceService;
import org.colloquium.assignment.ProposalBoard;
import org.colloquium.assignment.ProposalChanged;
import org.colloquium.assignment.ProposalService;
import org.colloquium.assignment.ProposalTerms;
import org.colloquium.assignment.Turn;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Errand;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.Action;
import org.colloquium.group.GroupChanged;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupService;
import org.colloquium.live.Live;
import org.colloquium.meeting.MeetingsChanged;
import org.jspecify.annotations.Nullable;

/** Proposes who takes what, shows organisers the draft and why it is fair, and publishes it. To others it is not there. */
@Route("g/:slug/assignments/propose")
@PermitAll
@StyleSheet("assignment.css")
@StyleSheet("meeting.css")
class ProposalView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String PATH = "assignments/propose";

    private final GroupService groups;
    private final ProposalService proposals;
    private final PreferenceService preferences;
    private final Desk desk;
    private final Live live;
    private final Div content = new Div();
    private final Div notice = new Div();
    private final Errand errand = new Errand();
    private @Nullable ProposalActs acts;
    private @Nullable Registration following;
    private Set<Turn> seen = Set.of();
    private boolean asking;

    ProposalView(GroupService groups, ProposalService proposals, PreferenceService preferences, Desk desk, Live live) {
        this.groups = groups;
        this.proposals = proposals;
        this.preferences = preferences;
        this.desk = desk;
        this.live = live;
        notice.addClassName("notices");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        GroupDetails group = groups.open(event.getRouteParameters().get("slug").orElse(""));
        if (!group.may(Action.SEE_DRAFTS)) {
            throw new NotFoundException();
        }
        acts = new ProposalActs(proposals, group, errand, notice, this::show, this::ask);
        notice.removeAll();
        seen = Set.of();
        show(group);
        if (following != null) {
            following.remove();
        }
        following = live.follow(
                this,
                () -> arrive(group),
                ProposalChanged.topic(group.id()),
                AssignmentsChanged.topic(group.id()),
                MeetingsChanged.topic(group.id()),
                GroupChanged.topic(group.id()));
    }

    /** The draft where there is one, else the form that asks for one. */
    private void show(GroupDetails group) {
        Optional<ProposalBoard> draft = proposals.draft(group.id());
        if (draft.isPresent()) {
            show(group, draft.get());
        } else if (group.may(Action.ORGANISE)) {
            ask(group, null);
        } else {
            content.removeAll();
            content.add(Parts.page("", Parts.head("Nothing is proposed", "In an archived group nothing can be.")));
        }
    }

    /** What another organiser does shows at once, but never takes a form away from under somebody's hands. */
    private void arrive(GroupDetails group) {
        if (errand.isRunning()) {
            return; // what is being worked out shows the draft as it is then
        }
        if (!asking) {
            show(group);
        } else if (notice.getComponentCount() == 0) {
            proposals.draft(group.id()).ifPresent(draft -> {
                Div news = Notices.quiet("There is a proposal now, or a newer one, by another organiser.");
                news.add(Parts.classed("acts", Parts.button("Show it", () -> {
                    notice.removeAll();
                    show(group);
                })));
                notice.add(news);
            });
        }
    }

    private void show(GroupDetails group, ProposalBoard board) {
        asking = false;
        Set<Turn> fresh = new HashSet<>();
        if (!seen.isEmpty()) {
            fresh.addAll(board.proposal().turns());
            fresh.removeAll(seen);
        }
        seen = Set.copyOf(board.proposal().turns());
        ProposalActs on = acts;
        boolean organises = on != null && group.may(Action.ORGANISE);
        content.removeAll();
        content.add(Parts.page(
                "",
                Parts.head(
                        ProposalWords.answer(board), null, organises && on != null ? on.of(board) : new Component[0]),
                Parts.middle(
                        notice,
                        errand,
                        DraftNotices.of(board),
                        new ProposalTable(
                                group, board, fresh, organises && on != null ? place -> on.edit(board, place) : null)),
                Parts.margin(new Fairness(board))));
    }

    private void ask(GroupDetails group, @Nullable ProposalBoard before) {
        asking = true;
        ProposalTerms terms = before == null ? null : before.proposal().terms();
        Integer version = before == null ? null : before.proposal().version();
        TermsForm form = new TermsForm(group, preferences, desk, terms);
        ProposalActs on = acts;
        content.removeAll();
        content.add(Parts.page(
                "",
                Parts.head(
                        before == null ? "Propose who takes what" : "Propose again, with other terms",
                        "Choose papers and roles. What comes of it is a draft that only organisers see; nothing is sent"
                                + " before you publish it.",
                        on == null ? new Component[0] : on.of(form, version, before != null)),
                Parts.middle(notice, errand, form),
                Parts.margin(
                        form.fields(),
                        Parts.section("How it is reckoned", Parts.text("meta", ProposalWords.OBJECTIVE)))));
    }

    @Override
    public String getPageTitle() {
        return "Proposal · Colloquium";
    }
}
