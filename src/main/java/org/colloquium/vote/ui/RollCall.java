package org.colloquium.vote.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.colloquium.account.AccountId;
import org.colloquium.common.ui.Faces;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.Member;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.Voter;

/**
 * Who has voted, and who could still: a mark for each, mine first, and the names of those who have not. A vote changes
 * what it must and no more, since all who have the page open are told of it.
 */
final class RollCall extends Section {
    private static final int MOST_MARKS = 16;

    private final AccountId me;
    private final Map<AccountId, Integer> colours;
    private final Text answer = new Text("");
    private final Span roll = new Span();
    private final Text yours = new Text("");
    private final Map<AccountId, Element> marks = new HashMap<>();
    private final People still = new People("Still to vote");
    private final People away = new People("Cannot make it");
    private final People given = new People("Gave their vote");

    RollCall(List<Member> members, AccountId me) {
        this.me = me;
        colours = members.stream().collect(Collectors.toMap(Member::id, Member::colour));
        addClassName("roll-call");
        roll.addClassName("roll");
        Span mine = Parts.text("vh", "");
        mine.add(yours);
        roll.add(mine);
        add(new H2(answer), roll, still, away, given);
    }

    void show(BallotDetails ballot) {
        answer.setText(ballot.votesCast() + " of " + ballot.voters().size() + " have voted");
        Optional<Voter> mine = ballot.voter(me);
        mine.ifPresent(this::mark);
        if (ballot.voters().size() <= MOST_MARKS) {
            ballot.voters().forEach(this::mark);
        }
        yours.setText(mine.map(it -> it.voted() ? "You have voted." : "You have not voted.")
                .orElse(""));
        still.show(ballot.stillToVote(), ballot);
        away.show(only(ballot, Voter::away), ballot);
        given.show(only(ballot, it -> it.delegate() != null), ballot);
    }

    private static List<Voter> only(BallotDetails ballot, Predicate<Voter> which) {
        return ballot.voters().stream().filter(which).toList();
    }

    private void mark(Voter voter) {
        Element mark = marks.computeIfAbsent(voter.id(), it -> {
            Element made = new Element("i");
            made.getClassList().set("me", it.equals(me));
            roll.getElement().insertChild(marks.size(), made);
            return made;
        });
        if (voter.voted() == mark.hasAttribute("data-s")) {
            return;
        }
        if (voter.voted()) {
            mark.setAttribute("data-s", "full");
        } else {
            mark.removeAttribute("data-s");
        }
    }

    private static String remark(Voter voter, BallotDetails ballot) {
        AccountId delegate = voter.delegate();
        if (delegate == null) {
            return "";
        }
        String to = ballot.voter(delegate).map(Voter::name).orElse("another");
        return "to " + to + (ballot.isLeftAlone(voter) ? ", who cannot vote" : "");
    }

    /** Some of them by name, unseen while there is nobody. */
    private final class People extends Div {
        private final UnorderedList names = new UnorderedList();
        private final Map<AccountId, Row> rows = new HashMap<>();

        People(String heading) {
            Paragraph words = new Paragraph(heading);
            words.addClassName("two");
            names.addClassName("people");
            add(words, names);
        }

        void show(List<Voter> people, BallotDetails ballot) {
            setVisible(!people.isEmpty());
            Map<AccountId, Voter> wanted = people.stream().collect(Collectors.toMap(Voter::id, it -> it));
            rows.entrySet().removeIf(it -> {
                boolean goes = !wanted.containsKey(it.getKey());
                if (goes) {
                    names.remove(it.getValue());
                }
                return goes;
            });
            for (int i = 0; i < people.size(); i++) {
                Voter voter = people.get(i);
                Row row = rows.get(voter.id());
                if (row == null) {
                    row = new Row(voter);
                    rows.put(voter.id(), row);
                    names.addComponentAtIndex(i, row);
                }
                row.say(remark(voter, ballot));
            }
        }
    }

    /** One of them: a face, the name, and a word on what they did. */
    private final class Row extends ListItem {
        private final Span remark = Parts.meta("");

        Row(Voter voter) {
            int colour = voter.id().equals(me) ? 0 : colours.getOrDefault(voter.id(), 7);
            add(Faces.of(voter.name(), colour), new Span(voter.name()), remark);
        }

        void say(String words) {
            if (!remark.getText().equals(words)) {
                remark.setText(words);
            }
        }
    }
}
