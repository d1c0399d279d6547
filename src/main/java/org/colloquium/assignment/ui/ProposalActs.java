package org.colloquium.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.colloquium.assignment.Progress;
import org.colloquium.assignment.ProposalBoard;
import org.colloquium.assignment.ProposalOutcome;
import org.colloquium.assignment.ProposalService;
import org.colloquium.assignment.ProposalTerms;
import org.colloquium.assignment.propose.Limits;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.StaleVersionException;
import org.colloquium.common.TooManyRequestsException;
import org.colloquium.common.ui.Errand;
import org.colloquium.common.ui.Icon;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.group.GroupDetails;
import org.jspecify.annotations.Nullable;

/** What an organiser does with a draft, and what is said when it cannot be done. */
class ProposalActs {
    private final ProposalService proposals;
    private final GroupDetails group;
    private final Errand errand;
    private final Div notice;
    private final Consumer<GroupDetails> show;
    private final BiConsumer<GroupDetails, @Nullable ProposalBoard> ask;

    /**
     * @param show shows the draft as it is now
     * @param ask shows the form, with the terms of a draft if there is one
     */
    ProposalActs(
            ProposalService proposals,
            GroupDetails group,
            Errand errand,
            Div notice,
            Consumer<GroupDetails> show,
            BiConsumer<GroupDetails, @Nullable ProposalBoard> ask) {
        this.proposals = proposals;
        this.group = group;
        this.errand = errand;
        this.notice = notice;
        this.show = show;
        this.ask = ask;
    }

    /** The buttons over a draft. */
    Component[] of(ProposalBoard board) {
        int turns = board.proposal().turns().size();
        Button publish = Parts.primary("Publish " + Words.figure(turns, "assignment", "assignments"), () -> {});
        publish.setEnabled(turns > 0);
        Button again = Parts.button("Propose again", () -> {});
        publish.addClickListener(click -> publish(board, publish, again));
        again.addClickListener(
                click -> propose(board.proposal().terms(), board.proposal().version(), publish, again));
        return new Component[] {
            Parts.plain("Discard", () -> discard(board)),
            Parts.plain("Other terms", () -> {
                notice.removeAll();
                ask.accept(group, board);
            }),
            again,
            publish
        };
    }

    /** The buttons over the form. */
    Component[] of(TermsForm form, @Nullable Integer version, boolean back) {
        Button propose = Parts.primary("Propose", () -> {});
        propose.addClickListener(click -> {
            notice.removeAll();
            try {
                propose(form.terms(), version, propose);
            } catch (InvalidInputException e) {
                notice.add(Notices.error(String.valueOf(e.getMessage())));
            }
        });
        return Stream.concat(
                        back
                                ? Stream.of(Parts.plain("Back to the draft", () -> {
                                    notice.removeAll();
                                    show.accept(group);
                                }))
                                : Stream.empty(),
                        Stream.of(propose))
                .toArray(Component[]::new);
    }

    void edit(ProposalBoard board, ProposalTable.Place place) {
        new PlaceDialog(board, place, edit -> {
                    notice.removeAll();
                    proposals.change(group.id(), edit, null);
                    show.accept(group);
                })
                .open();
    }

    private void propose(ProposalTerms terms, @Nullable Integer version, HasEnabled... busy) {
        notice.removeAll();
        Stream.of(busy).forEach(it -> it.setEnabled(false));
        errand.offer("Take the best so far");
        errand.start(
                "Looking for the fairest plan.",
                sign -> proposals.propose(group.id(), terms, version, null, new Looking(sign)),
                this::tell,
                this::failed,
                () -> Stream.of(busy).forEach(it -> it.setEnabled(true)));
    }

    /** Tells the page how far it is, and the search what the page wants. */
    private record Looking(Errand.Sign sign) implements Progress {
        @Override
        public void at(double settled, Duration since) {
            sign.say(ProposalWords.progress(settled, since, Limits.USUAL.clock()));
        }

        @Override
        public boolean isEnough() {
            return sign.isEnough();
        }
    }

    private void tell(ProposalOutcome outcome) {
        switch (outcome) {
            case ProposalOutcome.Drafted it -> show.accept(group);
            case ProposalOutcome.Unfit it -> notice.add(unfit(it));
            case ProposalOutcome.Undecided it ->
                notice.add(Notices.error(
                        "The search ended before a plan was found, and before it was shown that there is none."
                                + " Choose fewer papers, or loosen a limit, and propose again."));
        }
    }

    private static Div unfit(ProposalOutcome.Unfit it) {
        UnorderedList rules = new UnorderedList();
        it.rules().forEach(rule -> rules.add(new ListItem(rule)));
        Div said = new Div(new Paragraph("No plan keeps these rules together:"), rules);
        if (!it.ways().isEmpty()) {
            said.add(new Paragraph("What helps: " + String.join("; or ", it.ways()) + "."));
        }
        Div box = Parts.classed("notice err", new Icon("alert"), said);
        box.getElement().setAttribute("role", "alert");
        return box;
    }

    private void failed(RuntimeException e) {
        if (e instanceof StaleVersionException) {
            stale();
        } else if (e instanceof InvalidInputException || e instanceof TooManyRequestsException) {
            notice.add(Notices.error(String.valueOf(e.getMessage())));
        } else {
            notice.add(
                    Notices.error("It could not be worked out just now. What there was is as it was; propose again."));
        }
    }

    private void stale() {
        notice.removeAll();
        show.accept(group);
        notice.add(Notices.error("Somebody else changed the proposal in the meantime. This is how it is now; nothing of"
                + " theirs was lost. Look at it, and do again what is still right."));
    }

    private void discard(ProposalBoard board) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader("Throw this proposal away?");
        dialog.setText("What was changed by hand goes with it. Nobody was told of it.");
        dialog.setCancelable(true);
        dialog.setCancelText("Keep it");
        dialog.setConfirmText("Discard");
        dialog.addConfirmListener(yes ->
                attempt(() -> proposals.discard(group.id(), board.proposal().version())));
        dialog.open();
    }

    private void publish(ProposalBoard board, HasEnabled... busy) {
        notice.removeAll();
        Stream.of(busy).forEach(it -> it.setEnabled(false));
        errand.offer("");
        errand.start(
                "Keeping the reasons with the plan.",
                sign -> proposals.publish(
                        group.id(), board.proposal().version(), any -> sign.say("Keeping the reasons with the plan.")),
                made -> {
                    UI.getCurrent().navigate(group.place().path("assignments"));
                    Notification.show(
                            Words.sentence(Words.count(made.size(), "assignment", "assignments"))
                                    + " published. Everybody who got something is told once.",
                            5000,
                            Notification.Position.BOTTOM_START);
                },
                failed -> attempt(() -> {
                    throw failed;
                }),
                () -> Stream.of(busy).forEach(it -> it.setEnabled(true)));
    }

    private void attempt(Runnable act) {
        notice.removeAll();
        try {
            act.run();
        } catch (StaleVersionException e) {
            stale();
        } catch (NotFoundException e) {
            show.accept(group);
            notice.add(Notices.error("Somebody else has published this proposal or thrown it away in the meantime."));
        } catch (ConflictException | InvalidInputException e) {
            show.accept(group);
            notice.add(Notices.error(String.valueOf(e.getMessage())));
        }
    }
}
