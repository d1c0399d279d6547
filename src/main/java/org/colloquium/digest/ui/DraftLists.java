package org.colloquium.digest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.common.ui.Parts;
import org.colloquium.digest.Choice;
import org.colloquium.digest.DigestEntry;
import org.colloquium.digest.Judgement;
import org.colloquium.digest.Preview;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperSummary;
import org.jspecify.annotations.Nullable;

/** The entries of a draft: to check, known, new; each with what can be decided about it. */
class DraftLists {
    private static final int KNOWN_AT_FIRST = 3;

    private final DigestDesk desk;
    private final GroupDetails group;
    private final Preview preview;
    private final Runnable decided;
    private final Runnable corrected;

    /** @param corrected runs after a title was, since another one may be the same work */
    DraftLists(DigestDesk desk, GroupDetails group, Preview preview, Runnable decided, Runnable corrected) {
        this.desk = desk;
        this.group = group;
        this.preview = preview;
        this.decided = decided;
        this.corrected = corrected;
    }

    Component toCheck() {
        List<Integer> places = preview.toCheck();
        return new Pages(places.size(), Pages.STRETCH, (from, most) -> {
            List<Integer> stretch = places.subList(from, from + most);
            Map<Integer, Component> alike = alike(stretch);
            return entries(stretch).stream()
                    .<ListItem>map(it -> new DoubtRow(
                            it,
                            preview.judgement(it.place()),
                            alike.get(it.place()),
                            preview.choices().get(it.place()),
                            choice -> decide(it.place(), choice),
                            title(it)))
                    .toList();
        });
    }

    Component known() {
        List<Integer> places = preview.known();
        return new Pages(places.size(), KNOWN_AT_FIRST, (from, most) -> {
            List<Integer> stretch = places.subList(from, from + most);
            Map<Integer, Component> alike = alike(stretch);
            return entries(stretch).stream()
                    .map(it -> known(it, alike.get(it.place())))
                    .toList();
        });
    }

    Component fresh() {
        return choosable(preview.fresh());
    }

    Component extra() {
        return choosable(preview.extra());
    }

    private Component choosable(List<Integer> places) {
        return new Pages(
                places.size(),
                Pages.STRETCH,
                (from, most) -> entries(places.subList(from, from + most)).stream()
                        .map(this::fresh)
                        .toList());
    }

    private ListItem known(DigestEntry entry, @Nullable Component like) {
        Paragraph why = new Paragraph(preview.judgement(entry.place()).why());
        why.addClassName("meta");
        if (like != null) {
            why.add(new com.vaadin.flow.component.Text(" It is "), like);
        }
        return new ListItem(Parts.classed("row", new Div(EntryText.title(entry.candidate()), why)));
    }

    private ListItem fresh(DigestEntry entry) {
        Checkbox box = new Checkbox(preview.isSelected(entry.place()));
        box.setAriaLabel("Import: " + EntryText.titleOf(entry.candidate()));
        box.addValueChangeListener(change -> decide(entry.place(), change.getValue() ? Choice.IN : Choice.OUT));
        Div words = new Div(title(entry));
        EntryText.facts(entry.candidate()).ifPresent(words::add);
        words.add(EntryText.beginning(entry.candidate()));
        if (!entry.candidate().links().isEmpty()) {
            words.add(EntryText.links(entry.candidate()));
        }
        return new ListItem(Parts.classed("row", words, box));
    }

    private Component title(DigestEntry entry) {
        return new CorrectableTitle(
                entry.candidate(),
                title -> desk.drafts().correct(preview.digest().id(), entry.place(), title),
                corrected);
    }

    private void decide(int place, @Nullable Choice choice) {
        desk.drafts().choose(preview.digest().id(), place, choice);
        preview.choose(place, choice);
        decided.run();
    }

    private List<DigestEntry> entries(Collection<Integer> places) {
        return desk.drafts().entries(preview.digest().id(), places);
    }

    /** What each of these is, or might be, the same as: a paper as a link, an entry further up by its title. */
    private Map<Integer, Component> alike(List<Integer> places) {
        List<Judgement> judgements = places.stream().map(preview::judgement).toList();
        Map<PaperId, PaperSummary> papers = desk.papers()
                .of(
                        group.id(),
                        judgements.stream()
                                .map(Judgement::paper)
                                .filter(Objects::nonNull)
                                .toList());
        Map<Integer, DigestEntry> above =
                entries(judgements.stream()
                                .map(Judgement::entry)
                                .filter(Objects::nonNull)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(DigestEntry::place, it -> it));
        return places.stream()
                .flatMap(place -> like(preview.judgement(place), papers, above).map(it -> Map.entry(place, it)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Stream<Component> like(
            Judgement judgement, Map<PaperId, PaperSummary> papers, Map<Integer, DigestEntry> above) {
        PaperSummary paper = judgement.paper() == null ? null : papers.get(judgement.paper());
        if (paper != null) {
            Component link =
                    Parts.link(DigestWords.path(group.place(), paper.id()), DigestWords.beginning(paper.title(), 120));
            link.getElement().setAttribute("dir", "auto");
            return Stream.of(link);
        }
        DigestEntry entry = judgement.entry() == null ? null : above.get(judgement.entry());
        if (entry == null) {
            return Stream.empty();
        }
        String title = DigestWords.beginning(EntryText.titleOf(entry.candidate()), 120);
        return Stream.of(
                Parts.text("", "“" + title + "”, line " + entry.candidate().firstLine() + " of this digest"));
    }
}
