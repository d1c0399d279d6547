package org.colloquium.vote.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.vote.BallotResult;
import org.colloquium.vote.CountedVotes;
import org.colloquium.vote.MyVote;
import org.colloquium.vote.count.Form;
import org.colloquium.vote.count.Methods;
import org.jspecify.annotations.Nullable;

/** Who voted what on a named ballot, a line a vote. */
class NamedVotes extends Div {
    private final UnorderedList rows = new UnorderedList();
    private final Form form;
    private final UnaryOperator<String> papers;

    NamedVotes(BallotResult result, CountedVotes votes) {
        form = Methods.named(votes.method()).form();
        papers = result.names();
        rows.addClassNames("rows", "named");
        List<@Nullable String> names = Objects.requireNonNullElse(votes.names(), List.of());
        for (int i = 0; i < names.size(); i++) {
            say(
                    names.get(i),
                    "Vote " + MyVote.letter(i) + ": " + words(votes.votes().get(i)));
        }
        Objects.requireNonNullElse(votes.abstained(), List.<@Nullable String>of())
                .forEach(it -> say(it, "Abstained"));
        if (isUntold(names) || isUntold(votes.abstained())) {
            add(Parts.meta(
                    "Some names cannot be shown: this server has lost the key with which they were sealed. The votes"
                            + " and the result stand."));
        }
        add(rows);
    }

    private static boolean isUntold(@Nullable List<@Nullable String> names) {
        return names != null && names.contains(null);
    }

    private void say(@Nullable String name, String words) {
        String shown = name == null ? "Somebody" : name;
        rows.add(new ListItem(Parts.classed("row", new Div(Parts.text("title ui", shown), Parts.meta(words)))));
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
