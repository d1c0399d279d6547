package org.colloquium.vote.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.colloquium.account.AccountId;
import org.colloquium.common.ui.Faces;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.Member;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.Voter;

/** Who has voted, and who could still: a mark for each, mine first, and the names of those who have not. */
final class RollCall {
    private static final int MOST_MARKS = 16;

    private RollCall() {}

    static void show(Section section, BallotDetails ballot, List<Member> members, AccountId me) {
        section.removeAll();
        section.add(new H2(ballot.votesCast() + " of " + ballot.voters().size() + " have voted"));
        section.add(marks(ballot, me));
        Map<AccountId, Integer> colours = members.stream().collect(Collectors.toMap(Member::id, Member::colour));
        people(section, "Still to vote", ballot.stillToVote(), it -> "", colours, me);
        people(section, "Cannot make it", only(ballot, Voter::away), it -> "", colours, me);
        people(
                section,
                "Gave their vote",
                only(ballot, it -> it.delegate() != null),
                it -> "to "
                        + ballot.voter(Objects.requireNonNull(it.delegate()))
                                .map(Voter::name)
                                .orElse("another")
                        + (ballot.isLeftAlone(it) ? ", who cannot vote" : ""),
                colours,
                me);
    }

    private static List<Voter> only(BallotDetails ballot, Predicate<Voter> which) {
        return ballot.voters().stream().filter(which).toList();
    }

    private static void people(
            Section section,
            String heading,
            List<Voter> people,
            Function<Voter, String> remark,
            Map<AccountId, Integer> colours,
            AccountId me) {
        if (people.isEmpty()) {
            return;
        }
        UnorderedList names = new UnorderedList();
        names.addClassName("people");
        people.forEach(it -> {
            int colour = it.id().equals(me) ? 0 : colours.getOrDefault(it.id(), 7);
            names.add(new ListItem(Faces.of(it.name(), colour), new Span(it.name()), Parts.meta(remark.apply(it))));
        });
        Paragraph words = new Paragraph(heading);
        words.addClassName("two");
        section.add(words, names);
    }

    private static Span marks(BallotDetails ballot, AccountId me) {
        Span roll = new Span();
        roll.addClassName("roll");
        Optional<Voter> mine = ballot.voter(me);
        mine.ifPresent(it -> mark(roll, it.voted(), true));
        if (ballot.voters().size() <= MOST_MARKS) {
            ballot.voters().stream().filter(it -> !it.id().equals(me)).forEach(it -> mark(roll, it.voted(), false));
        }
        String yours = mine.map(it -> it.voted() ? "You have voted." : "You have not voted.")
                .orElse("");
        roll.add(Parts.text("vh", yours));
        return roll;
    }

    private static void mark(HasComponents roll, boolean voted, boolean mine) {
        Element mark = new Element("i");
        if (voted) {
            mark.setAttribute("data-s", "full");
        }
        if (mine) {
            mark.getClassList().add("me");
        }
        roll.getElement().appendChild(mark);
    }
}
