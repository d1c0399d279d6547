package org.colloquium.vote.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.vote.SeasonStanding;
import org.colloquium.vote.SeasonStanding.Share;
import org.colloquium.vote.count.Figures;
import org.jspecify.annotations.Nullable;

/** What the reader's votes have won over a season and what they carry over, and how the group's shares lie. */
final class SeasonSection {
    private static final int MOST_BARS = 40;

    private SeasonSection() {}

    static Section of(SeasonStanding season) {
        Section section = Parts.section(
                "Season " + season.season(), Words.figure(season.ballots(), "ballot counted", "ballots counted"));
        Paragraph own = new Paragraph(own(season.mine()));
        own.addClassName("you");
        section.add(own);
        if (!season.shares().isEmpty()) {
            section.add(new Paragraph(group(season)));
            if (season.shares().size() <= MOST_BARS) {
                section.add(plot(season));
            }
        }
        return section;
    }

    private static String own(@Nullable Share mine) {
        if (mine == null) {
            return "You have not voted in this season yet; you carry nothing over.";
        }
        String chosen = mine.approved() == 1
                ? "the one paper that you approved was " + (mine.chosen() == 1 ? "" : "not ")
                : mine.chosen() + " of the " + Words.count(mine.approved(), "paper", "papers") + " that you approved "
                        + (mine.chosen() == 1 ? "was " : "were ");
        return "Your share: " + chosen + "chosen, and you carry over " + seat(mine.carries()) + ".";
    }

    private static String group(SeasonStanding season) {
        Share least = season.shares().getFirst();
        Share most = season.shares().getLast();
        Share middle = season.shares().get(season.shares().size() / 2);
        return Words.sentence(Words.count(season.shares().size(), "member", "members")) + " carry over from "
                + seat(least.carries()) + " to " + seat(most.carries()) + ", the one in the middle "
                + seat(middle.carries()) + ".";
    }

    private static String seat(String share) {
        return share.equals("0") ? "nothing" : Figures.words(share);
    }

    /** A bar a member, as long as what they carry. Of several that are the same as the reader's the first is theirs. */
    private static OrderedList plot(SeasonStanding season) {
        OrderedList plot = new OrderedList();
        plot.addClassName("season-plot");
        double most = season.shares().stream()
                .mapToDouble(it -> Figures.decimal(it.carries()))
                .max()
                .orElse(0);
        boolean named = season.shares().getFirst().name() != null;
        Share mine = season.mine();
        boolean marked = false;
        for (Share it : season.shares()) {
            boolean own = !marked && it.equals(mine);
            marked |= own;
            plot.add(bar(it, most, own, named));
        }
        return plot;
    }

    private static ListItem bar(Share share, double most, boolean own, boolean named) {
        Span bar = Bars.bar(most == 0 ? 0 : Figures.decimal(share.carries()) / most);
        ListItem item = new ListItem(bar, Parts.meta(words(share, own, named)));
        item.setClassName("me", own);
        return item;
    }

    private static String words(Share share, boolean own, boolean named) {
        String who = named ? share.name() + ": " : own ? "you: " : "";
        return who + seat(share.carries()) + "; " + share.chosen() + " of " + share.approved();
    }
}
