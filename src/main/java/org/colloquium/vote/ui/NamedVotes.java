package org.colloquium.vote.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.vote.BallotResult;
import org.colloquium.vote.CountedVotes;
import org.colloquium.vote.MyVote;
import org.colloquium.vote.count.Form;
import org.colloquium.vote.count.Methods;

/** Who voted what on a named ballot, a line a vote. */
class NamedVotes extends UnorderedList {
    private final Form form;
    private final UnaryOperator<String> papers;

    NamedVotes(BallotResult result, CountedVotes votes, List<String> names) {
        form = Methods.named(votes.method()).form();
        papers = result.names();
        addClassNames("rows", "named");
        for (int i = 0; i < names.size(); i++) {
            add(new ListItem(Parts.classed(
                    "row",
                    Parts.text("title ui", names.get(i)),
                    Parts.meta("Vote " + MyVote.letter(i) + ": "
                            + words(votes.votes().get(i))))));
        }
    }

    private String words(Map<String, ?> vote) {
        if (form.isNothing(vote)) {
            return "none of these";
        }
        return switch (vote.get(form.field())) {
            case List<?> list when form == Form.RANKING -> ranking(list);
            case List<?> list -> Words.list(list.stream().map(this::paper).toList());
            case Map<?, ?> points -> points(points);
            case null, default -> "";
        };
    }

    /** "CogACT, then Zebra and Mapping". */
    private String ranking(List<?> places) {
        return String.join(
                ", then ",
                places.stream()
                        .map(it -> it instanceof List<?> equal
                                ? Words.list(equal.stream().map(this::paper).toList())
                                : paper(it))
                        .toList());
    }

    private String points(Map<?, ?> points) {
        List<String> words = new ArrayList<>();
        points.forEach((paper, it) -> words.add(paper(paper) + " " + it));
        return String.join(", ", words);
    }

    private String paper(Object id) {
        return papers.apply(String.valueOf(id));
    }
}
