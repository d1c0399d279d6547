package org.colloquium.vote.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.vote.BallotResult;
import org.colloquium.vote.count.Figures;

/** Elimination and transfer, one stage under the other: what each still has, what came over to it, who is out. */
class RoundFlow extends OrderedList {
    private static final int MOST = 60;

    private final BallotResult result;

    RoundFlow(BallotResult result) {
        this.result = result;
        addClassName("flow");
        List<Figures.Round> rounds = result.count().figures().rounds();
        double most = rounds.stream()
                .flatMap(it -> it.tallies().values().stream())
                .mapToDouble(Figures::decimal)
                .max()
                .orElse(1);
        for (int i = 0; i < Math.min(MOST, rounds.size()); i++) {
            add(stage(i, rounds.get(i), i == 0 ? Map.of() : rounds.get(i - 1).tallies(), Math.max(1, most)));
        }
    }

    private ListItem stage(int number, Figures.Round round, Map<String, String> before, double most) {
        Paragraph heading = new Paragraph(
                "Round " + (number + 1) + (round.quota().isEmpty() ? "" : ", quota " + Figures.rounded(round.quota())));
        heading.addClassName("stage");
        UnorderedList rows = new UnorderedList();
        rows.addClassName("tallies");
        round.tallies().entrySet().stream()
                .sorted((a, b) -> Double.compare(Figures.decimal(b.getValue()), Figures.decimal(a.getValue())))
                .forEach(it -> rows.add(row(it.getKey(), it.getValue(), before, round, most)));
        ListItem stage = new ListItem(heading, rows);
        String next = next(round);
        if (!next.isEmpty()) {
            Paragraph note = new Paragraph(next);
            note.addClassNames("meta", "passes");
            stage.add(note);
        }
        return stage;
    }

    private ListItem row(String candidate, String tally, Map<String, String> before, Figures.Round round, double most) {
        double now = Figures.decimal(tally);
        String earlier = before.get(candidate);
        double came = earlier == null ? 0 : Math.max(0, now - Figures.decimal(earlier));
        Span bar = Parts.text("bars", "");
        bar.getElement().appendChild(part("", (now - came) / most));
        if (came > 0) {
            bar.getElement().appendChild(part("came", came / most));
        }
        bar.getElement().setAttribute("aria-hidden", "true");
        Span words = new Span(
                Figures.rounded(tally) + (came < 0.005 ? "" : " (+" + Figures.rounded(String.valueOf(came)) + ")"));
        words.addClassName("num");
        boolean elected = round.elected().contains(candidate);
        boolean out = round.out().contains(candidate);
        ListItem row = new ListItem(
                Parts.text("name", name(candidate)),
                bar,
                words,
                Parts.text("fate", elected ? "chosen" : out ? "out" : ""));
        row.setClassName("won", elected);
        row.setClassName("lost", out);
        return row;
    }

    private static Element part(String classes, double share) {
        Element part = new Element("i");
        part.getStyle().set("width", Bars.percent(share));
        if (!classes.isEmpty()) {
            part.getClassList().add(classes);
        }
        return part;
    }

    private String next(Figures.Round round) {
        List<String> words = new ArrayList<>();
        if (!round.out().isEmpty()) {
            words.add(names(round.out()) + (round.out().size() == 1 ? " is" : " are")
                    + " out; their votes pass to the next on them.");
        }
        if (!round.passing().isEmpty()) {
            words.add("What " + names(round.passing()) + (round.passing().size() == 1 ? " has" : " have")
                    + " beyond the quota passes on.");
        }
        if (Figures.decimal(round.exhausted()) > 0) {
            words.add(Figures.rounded(round.exhausted()) + " count for nobody any more.");
        }
        return String.join(" ", words);
    }

    private String names(List<String> candidates) {
        return candidates.size() > 4
                ? Words.sentence(Words.count(candidates.size(), "paper", "papers"))
                : Words.list(candidates.stream().map(this::name).toList());
    }

    private String name(String candidate) {
        return result.names().apply(candidate);
    }

    /** How to read it. */
    static Paragraph note() {
        Paragraph note = new Paragraph(
                "A full bar is what a paper had; the open end of it is what came over from the round before.");
        note.addClassNames("meta", "note");
        return note;
    }
}
