package org.colloquium.assignment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.colloquium.assignment.Assignee;
import org.colloquium.assignment.PaperRole;
import org.colloquium.assignment.Piece;
import org.colloquium.assignment.PreferenceService;
import org.colloquium.assignment.ProposalTerms;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.group.GroupDetails;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.meeting.MeetingId;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperSummary;
import org.jspecify.annotations.Nullable;

/** What an organiser asks of a proposal: which papers at which meetings, and, in the margin, which roles and limits. */
class TermsForm extends Div {
    private static final int FIRST_PAPERS = 6;
    private static final String CHOSEN = "is:chosen";

    private final GroupDetails group;
    private final PreferenceService preferences;
    private final Desk desk;
    private final List<MeetingDetails> coming;
    private final Div notice = new Div();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph count = new Paragraph();
    private final Div ways = new Div();
    private final TermsFields fields;
    private final Map<PaperId, PieceRow> rows = new LinkedHashMap<>();

    /** @param before terms to begin with; null for those that most groups would choose */
    TermsForm(GroupDetails group, PreferenceService preferences, Desk desk, @Nullable ProposalTerms before) {
        this.group = group;
        this.preferences = preferences;
        this.desk = desk;
        coming = desk.meetings().coming(group.id());
        list.addClassNames("rows", "pieces");
        count.addClassName("two");
        count.getElement().setAttribute("role", "status");
        List<PaperId> asked = preferences.asked(group.id(), "");
        if (before == null) {
            Map<PaperId, @Nullable MeetingId> chosen = first(asked);
            Set<PaperId> all = new LinkedHashSet<>(chosen.keySet());
            all.addAll(asked);
            show(all, chosen);
        } else {
            Map<PaperId, @Nullable MeetingId> chosen = new LinkedHashMap<>();
            before.pieces().forEach(it -> chosen.put(it.paper(), it.meeting()));
            Set<PaperId> all = new LinkedHashSet<>(chosen.keySet());
            all.addAll(asked);
            show(all, chosen);
        }
        long members = desk.board().people(group.id()).stream()
                .filter(Assignee::eligible)
                .count();
        ways.addClassName("acts");
        ways.add(AssignmentWords.whereWishesBegin(group.place()));
        fields = new TermsFields(before, members, busiest());
        add(notice, Parts.section("Papers", search(), count, ways, list));
    }

    TermsFields fields() {
        return fields;
    }

    /** @throws InvalidInputException where something cannot be */
    ProposalTerms terms() {
        Map<PaperRole, Integer> roles = fields.roles();
        List<Piece> pieces = chosen().stream()
                .map(it -> new Piece(it.paper(), it.meeting(), roles))
                .toList();
        return new ProposalTerms(pieces, fields.least(), fields.most(), fields.spaced(), fields.rounds());
    }

    /**
     * What coming meetings discuss; where that is nothing, what ballots chose, else a few papers that members asked for,
     * over the meetings.
     */
    private Map<PaperId, @Nullable MeetingId> first(List<PaperId> wanted) {
        Map<PaperId, @Nullable MeetingId> chosen = new LinkedHashMap<>();
        coming.forEach(meeting -> meeting.agenda().forEach(it -> chosen.putIfAbsent(it, meeting.id())));
        if (chosen.isEmpty()) {
            List<PaperId> won = preferences.asked(group.id(), CHOSEN);
            List<PaperId> asked = won.isEmpty() ? wanted : won;
            int most = Math.min(asked.size(), Math.max(FIRST_PAPERS, coming.size()));
            for (int i = 0; i < most; i++) {
                chosen.put(
                        asked.get(i),
                        coming.isEmpty()
                                ? null
                                : coming.get(i * coming.size() / most).id());
            }
        }
        return chosen;
    }

    private void show(Collection<PaperId> papers, Map<PaperId, @Nullable MeetingId> chosen) {
        Map<PaperId, PaperSummary> titles = desk.papers().of(group.id(), papers);
        list.removeAll();
        rows.clear();
        for (PaperId it : papers) {
            PaperSummary title = titles.get(it);
            if (title != null) {
                PieceRow row = new PieceRow(group, title, coming, this::spare, this::count);
                if (chosen.containsKey(it)) {
                    row.choose(chosen.get(it));
                }
                rows.put(it, row);
                list.add(row);
            }
        }
        count();
    }

    private TextField search() {
        TextField search = new TextField();
        search.setAriaLabel("Find papers");
        search.setPlaceholder("Other papers, such as is:chosen");
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> find(change.getValue()));
        return search;
    }

    /** Those chosen stay on top. */
    private void find(String words) {
        notice.removeAll();
        try {
            Map<PaperId, @Nullable MeetingId> chosen = new LinkedHashMap<>();
            chosen().forEach(it -> chosen.put(it.paper(), it.meeting()));
            Set<PaperId> all = new LinkedHashSet<>(chosen.keySet());
            all.addAll(preferences.asked(group.id(), words.strip()));
            show(all, chosen);
        } catch (InvalidInputException e) {
            notice.add(Notices.error(String.valueOf(e.getMessage())));
        }
    }

    private List<PieceRow> chosen() {
        return rows.values().stream().filter(PieceRow::isChosen).toList();
    }

    /** The meeting that has fewest papers: the earliest of them. */
    private @Nullable MeetingId spare(PaperId paper) {
        List<MeetingDetails> discussing =
                coming.stream().filter(it -> it.agenda().contains(paper)).toList();
        return (discussing.isEmpty() ? coming : discussing)
                .stream()
                        .min(Comparator.comparingLong(it -> at(it.id())))
                        .map(MeetingDetails::id)
                        .orElse(null);
    }

    private long at(MeetingId meeting) {
        return chosen().stream().filter(it -> meeting.equals(it.meeting())).count();
    }

    private long busiest() {
        return coming.stream().mapToLong(it -> at(it.id())).max().orElse(0);
    }

    private void count() {
        List<String> words = new ArrayList<>();
        int chosen = chosen().size();
        words.add(Words.sentence(Words.count(chosen, "paper is chosen", "papers are chosen")) + ".");
        if (coming.isEmpty()) {
            words.add("No meeting is planned: what is proposed is for none.");
        }
        if (rows.isEmpty()) {
            words.add(
                    "When papers stand on the agenda of a coming meeting, or members vote for them, they stand here. Look"
                            + " for others above.");
        }
        count.setText(String.join(" ", words));
        ways.setVisible(rows.isEmpty());
    }
}
