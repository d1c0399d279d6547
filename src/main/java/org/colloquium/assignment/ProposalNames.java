package org.colloquium.assignment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.colloquium.assignment.propose.Rule;
import org.colloquium.assignment.propose.Why;
import org.colloquium.common.ui.Words;
import org.jspecify.annotations.Nullable;

/** What the members, papers, meetings and rules of a draft are called. */
public final class ProposalNames {
    private final ProposalBoard board;
    private final UnaryOperator<String> called;

    private ProposalNames(ProposalBoard board, UnaryOperator<String> called) {
        this.board = board;
        this.called = called;
    }

    static ProposalNames of(ProposalBoard board) {
        return new ProposalNames(board, board.called()::of);
    }

    /** For sentences that are kept. */
    static ProposalNames keptOf(ProposalBoard board) {
        return new ProposalNames(board, board.called()::kept);
    }

    /** By the id of a member, paper or meeting. */
    public String of(String id) {
        return called.apply(id);
    }

    /** A rule of the draft, with what it follows from. */
    public String of(Rule rule) {
        String why = switch (rule) {
            case Rule.Away it -> Obstacle.of(board.obstacles(), it.member(), it.meeting());
            case Rule.Conflict it -> Obstacle.of(board.obstacles(), it.member(), it.paper());
            default -> null;
        };
        return why == null ? rule.words(this::of) : words(rule, why);
    }

    /** Why a member got what they got, in sentences that can be checked. */
    public String of(Why why) {
        return why.own(this::of) + inTheWay(why);
    }

    /** What stands in the way of better for a member. */
    String inTheWay(Why why) {
        return why.inTheWay(this::of, this::of);
    }

    /** Several rules in as few sentences as say them. */
    public List<String> of(List<Rule> rules) {
        Set<String> others = new LinkedHashSet<>();
        Map<String, List<String>> roles = new LinkedHashMap<>();
        Map<Integer, List<String>> most = new LinkedHashMap<>();
        for (Rule rule : rules) {
            switch (rule) {
                case Rule.Filled it ->
                    roles.computeIfAbsent(it.paper(), paper -> new ArrayList<>())
                            .add(it.count() + " " + it.role() + (it.count() == 1 ? "" : "s"));
                case Rule.AtMost it ->
                    most.computeIfAbsent(it.turns(), turns -> new ArrayList<>()).add(of(it.member()));
                default -> others.add(of(rule));
            }
        }
        List<String> few = new ArrayList<>();
        roles.forEach((paper, counts) -> few.add(of(paper) + " needs " + Words.list(counts) + "."));
        few.addAll(others);
        most.forEach((turns, members) -> few.add(Words.list(members)
                + (members.size() == 1 ? " takes " : " take ")
                + (turns == 0 ? "nothing more." : "at most " + Words.count(turns, "turn", "turns") + " more.")));
        return few;
    }

    /** What would help where rules contradict each other: a few words for each kind of them. */
    public List<String> loosen(List<Rule> rules) {
        Set<String> ways = new LinkedHashSet<>();
        rules.forEach(it -> Stream.ofNullable(way(it)).forEach(ways::add));
        return List.copyOf(ways);
    }

    private static @Nullable String way(Rule rule) {
        return switch (rule) {
            case Rule.Filled it -> "leave out a paper or a role";
            case Rule.AtMost it -> "let members take more turns";
            case Rule.AtLeast it -> "ask fewer turns of everybody";
            case Rule.NotRunning it -> "allow turns at two meetings that follow each other";
            case Rule.Rotates it -> "do not let the role " + it.role() + " go round";
            case Rule.Away it -> "put the paper on another meeting";
            case Rule.Cannot it -> "choose another paper";
            case Rule.Conflict it -> "choose another paper";
            case Rule.Pinned it -> "unpin what you have pinned";
            case Rule.OneRole it -> null;
        };
    }

    private String words(Rule rule, String why) {
        String about = switch (rule) {
            case Rule.Away it -> of(it.meeting());
            case Rule.Conflict it -> of(it.paper());
            default -> "";
        };
        String member = rule instanceof Rule.Personal it ? of(it.member()) : "";
        return member + " takes nothing " + (rule instanceof Rule.Away ? "at " : "more on ") + about + ", for " + member
                + " " + why + ".";
    }
}
