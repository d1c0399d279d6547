package org.colloquium.vote.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.colloquium.common.ui.Icon;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.common.ui.Words;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.Voter;
import org.colloquium.vote.ui.Confirm.Question;
import org.jspecify.annotations.Nullable;

/** A ballot that takes votes: mine in the middle, who has voted in the margin. */
class OpenPage extends BallotPage {
    /** Fewer votes than these stand in the result without names, and can be told apart all the same. */
    private static final int FEW = 3;

    private final Paragraph closes = new Paragraph();
    private final Div middle = Parts.middle();
    private final Problem problem = new Problem();
    private final RollCall turnout;
    private final Div course = new Div();
    private final Section standing = new Section();
    private final Paragraph inMyPlace = new Paragraph();
    private @Nullable VotingList list;
    private @Nullable Delegation delegation;
    private @Nullable BallotDetails ballot;

    OpenPage(BallotDesk desk, GroupDetails group) {
        super(desk, group);
        turnout = new RollCall(desk.members().of(group.id()), desk.me().id());
    }

    @Override
    void show(BallotDetails open) {
        boolean first = ballot == null;
        ballot = open;
        if (first) {
            build(open);
        }
        Times times = Times.here();
        closes.setText(BallotWords.closes(open.closesAt(), times));
        closes.setClassName("due", soon(open.closesAt()));
        if (list != null) {
            list.refresh(open);
        }
        if (delegation != null) {
            delegation.show(open);
            showDelegate(open);
        }
        if (open.terms().resultsWhileOpen() && group.may(Action.READ)) {
            SoFar.show(standing, group.place(), open, desk.votes().interim(open.id()));
        }
        course.removeAll();
        TermsWords.course(open).forEach(it -> course.add(new Paragraph(it)));
        turnout.show(open);
    }

    @Override
    void showTurnout(List<Voter> voters) {
        BallotDetails shown = ballot;
        if (shown != null) {
            ballot = shown.with(voters);
            turnout.show(ballot);
        }
    }

    private void build(BallotDetails open) {
        boolean mine = group.may(Action.VOTE) && open.voter(desk.me().id()).isPresent();
        Div words =
                new Div(new H1(open.title()), new Paragraph(mine ? MethodWords.task(open) : onlooker(open)), closes);
        PaperLines papers = new PaperLines(desk, group, open);
        middle.add(problem);
        if (open.terms().named()) {
            middle.add(
                    Parts.classed("notice draft", new Icon("users"), new Paragraph(TermsWords.secrecy(open.terms()))));
        }
        if (mine) {
            list = new VotingList(desk, papers);
            middle.add(inMyPlace, list);
            delegation = new Delegation(desk, open.id());
        } else {
            middle.add(papers.lookedAt());
        }
        if (open.terms().resultsWhileOpen() && group.may(Action.READ)) {
            middle.add(standing);
        }
        add(Parts.classed("head", words), middle, margin(open));
    }

    /** Who gave their vote away does not vote. */
    private void showDelegate(BallotDetails open) {
        Optional<Voter> delegate = open.voter(desk.me().id())
                .flatMap(it -> Optional.ofNullable(it.delegate()))
                .flatMap(open::voter);
        inMyPlace.setText(delegate.map(Delegation::votesForYou).orElse(""));
        inMyPlace.setVisible(delegate.isPresent());
        if (list != null) {
            list.setVisible(delegate.isEmpty());
        }
    }

    private String onlooker(BallotDetails open) {
        String why = group.may(Action.VOTE)
                ? "Who may vote was settled when this ballot opened, before you joined. "
                : "Members vote; as a guest you see who has. ";
        return why + MethodWords.rule(open);
    }

    private Div margin(BallotDetails open) {
        Div margin = Parts.margin(
                turnout,
                Parts.section(
                        "How it is counted",
                        new Paragraph(MethodWords.of(open.method()).label() + ": "
                                + MethodWords.of(open.method()).about()),
                        new Paragraph(TermsWords.ties(open)),
                        new DrawnLot(open),
                        new Paragraph(TermsWords.secrecy(open.terms())),
                        course));
        if (delegation != null) {
            margin.addComponentAtIndex(1, delegation);
        }
        if (open.terms().season() != null && group.may(Action.READ)) {
            desk.seasons().of(open.id()).ifPresent(it -> margin.add(SeasonSection.of(it)));
        }
        if (group.may(Action.ORGANISE)) {
            margin.add(Parts.section(
                    "Organiser",
                    Parts.classed(
                            "acts",
                            Parts.button("Close now", this::close),
                            Parts.plain("Move the close", this::move),
                            Parts.plain("Cancel the ballot", this::cancel))));
        }
        return margin;
    }

    private void close() {
        BallotDetails open = ballot;
        if (open != null) {
            Confirm.ask(
                    new Question(
                            "Close this ballot now?",
                            open.missing()
                                    .map(it -> it.words() + ". It ends without a result, and cannot be opened again.")
                                    .orElseGet(() -> counted(open)),
                            open.missing().isPresent() ? "Close without a result" : "Close and count",
                            "Keep it open"),
                    () -> problem.free(() -> desk.ballots().close(open.id())));
        }
    }

    private static String counted(BallotDetails open) {
        boolean telling = !open.terms().named() && open.votesCast() > 0 && open.votesCast() < FEW;
        return BallotWords.turnout(open.votesCast(), open.voters().size())
                + ". The votes are counted and the result stands; it cannot be opened again."
                + (telling ? " With so few, the result may tell who voted what." : "");
    }

    private void cancel() {
        BallotDetails open = ballot;
        if (open != null) {
            String lost = open.votesCast() == 0
                    ? ""
                    : " " + Words.sentence(Words.count(open.votesCast(), "vote is", "votes are"))
                            + " destroyed uncounted.";
            Confirm.ask(
                    new Question(
                            "Cancel this ballot?",
                            "There will be no result, and it cannot be opened again." + lost,
                            "Cancel the ballot",
                            "Keep it open"),
                    () -> problem.free(() -> desk.ballots().cancel(open.id())));
        }
    }

    private void move() {
        if (ballot != null) {
            new ChangeDialog(desk, group, ballot).open();
        }
    }

    private static boolean soon(@Nullable Instant at) {
        return at != null && at.isBefore(Instant.now().plus(Duration.ofHours(48)));
    }
}
