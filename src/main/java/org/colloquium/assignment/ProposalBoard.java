package org.colloquium.assignment;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.colloquium.account.AccountId;
import org.colloquium.assignment.propose.Instance;
import org.colloquium.assignment.propose.Member;
import org.colloquium.assignment.propose.Placement;
import org.colloquium.assignment.propose.Plan;
import org.colloquium.assignment.propose.Rule;
import org.colloquium.assignment.propose.Rules;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.meeting.MeetingId;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperSummary;

/**
 * A draft with the names of all it speaks of, and what it is judged by as things stand now.
 *
 * @param instance what is to be filled beside what is assigned already, by whom, and the rules
 * @param people the group's members in the order of every roll call, then those assigned who have left
 * @param meetings in their order
 * @param published what is assigned already on these papers and at these meetings
 * @param obstacles what follows from that
 */
public record ProposalBoard(
        Proposal proposal,
        Instance instance,
        Map<AccountId, Assignee> people,
        Map<PaperId, PaperSummary> papers,
        Map<MeetingId, MeetingDetails> meetings,
        ZoneId zone,
        List<AssignmentDetails> published,
        Set<Obstacle> obstacles) {

    /** Whether somebody who is assigned has one of the places that a paper has to give. */
    public static boolean fills(AssignmentDetails assignment, Piece piece) {
        return assignment.paper().equals(piece.paper())
                && assignment.state() != AssignmentState.DECLINED
                && Objects.equals(assignment.meeting(), piece.meeting());
    }

    /** What is assigned already in one role. */
    public List<AssignmentDetails> published(Piece piece, PaperRole role) {
        return published.stream()
                .filter(it -> fills(it, piece) && it.role().equals(role))
                .toList();
    }

    /** What is proposed in one role. */
    public List<Turn> proposed(Piece piece, PaperRole role) {
        return proposal.turns().stream()
                .filter(it -> it.paper().equals(piece.paper()) && it.role().equals(role))
                .toList();
    }

    /** How many places of a role nobody fills. */
    public int open(Piece piece, PaperRole role) {
        int filled = published(piece, role).size() + proposed(piece, role).size();
        return Math.max(0, piece.roles().getOrDefault(role, 0) - filled);
    }

    /** How many places nobody fills. */
    public int open() {
        return proposal.terms().pieces().stream()
                .mapToInt(piece -> piece.roles().keySet().stream()
                        .mapToInt(it -> open(piece, it))
                        .sum())
                .sum();
    }

    /** What is proposed, as the solver sees it. */
    public Plan plan() {
        return plan(proposal.turns());
    }

    /** The same, where what is pinned counts as given: for saying what would be fairer. */
    public Plan judged() {
        List<Placement> given = proposal.turns().stream()
                .filter(Turn::pinned)
                .map(Turn::placement)
                .filter(this::isAsked)
                .toList();
        return new Plan(instance.pinning(given), plan().placements());
    }

    private boolean isAsked(Placement turn) {
        return instance.members().stream().anyMatch(it -> it.id().equals(turn.member()))
                && instance.papers().stream()
                        .anyMatch(it ->
                                it.paper().equals(turn.paper()) && it.roles().containsKey(turn.role()));
    }

    private Plan plan(List<Turn> turns) {
        List<Placement> placements = turns.stream().map(Turn::placement).toList();
        return new Plan(instance, placements);
    }

    /** The rules that the draft breaks; that a place is still open is none. */
    public List<Rule> broken() {
        return broken(plan());
    }

    private List<Rule> broken(Plan plan) {
        List<Rule> broken = new ArrayList<>();
        for (Rule rule : Rules.of(instance)) {
            if (!rule.isMet(plan) && !isOpen(rule, plan)) {
                broken.add(rule);
            }
        }
        return broken;
    }

    private static boolean isOpen(Rule rule, Plan plan) {
        return rule instanceof Rule.Filled it
                && plan.placements().stream()
                                .filter(at -> at.paper().equals(it.paper())
                                        && at.role().equals(it.role()))
                                .count()
                        < it.count();
    }

    /** What an edit would bring about. */
    public Consequence after(ProposalEdit edit) {
        Plan before = plan();
        Plan then = plan(edit.in(proposal.turns()));
        Map<AccountId, Consequence.Move> moves = new LinkedHashMap<>();
        for (Member it : instance.members()) {
            if (before.utility(it) != then.utility(it)) {
                moves.put(AccountId.of(it.id()), new Consequence.Move(before.utility(it), then.utility(it)));
            }
        }
        List<Rule> already = broken(before);
        List<Rule> newly =
                broken(then).stream().filter(it -> !already.contains(it)).toList();
        return new Consequence(moves, newly);
    }

    /** What members, papers and meetings are called, by their ids. */
    public ProposalNames names() {
        return ProposalNames.of(this);
    }

    Called called() {
        return new Called(people, papers, meetings, zone);
    }
}
