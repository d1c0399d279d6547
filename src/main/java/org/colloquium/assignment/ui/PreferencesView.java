package org.colloquium.assignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.colloquium.assignment.Preference;
import org.colloquium.assignment.PreferenceHint;
import org.colloquium.assignment.PreferenceService;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupService;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperSummary;
import org.jspecify.annotations.Nullable;

/** What I would like to take: each paper rated by one click or key, saved at once. */
@Route("g/:slug/assignments/preferences")
@PermitAll
@StyleSheet("assignment.css")
class PreferencesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String PATH = "assignments/preferences";

    private final GroupService groups;
    private final PreferenceService preferences;
    private final Desk desk;
    private final H1 answer = new H1();
    private final Button confirm = Parts.button("", this::confirm);
    private final Map<PaperId, PreferenceRow> rows = new LinkedHashMap<>();
    private Map<PaperId, Preference> said = Map.of();

    PreferencesView(GroupService groups, PreferenceService preferences, Desk desk) {
        this.groups = groups;
        this.preferences = preferences;
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        GroupDetails group = groups.open(event.getRouteParameters().get("slug").orElse(""));
        String words =
                event.getLocation().getQueryParameters().getSingleParameter("q").orElse("");
        removeAll();
        rows.clear();
        if (group.may(Action.VOTE)) {
            show(group, words);
        } else {
            add(Parts.page(
                    "",
                    Parts.head("Members say here what they would like to take", null),
                    Parts.middle(nothing("Guests read along and take no assignments."))));
        }
    }

    private void show(GroupDetails group, String words) {
        Div notice = new Div();
        List<PaperId> asked = asked(group, words, notice);
        said = new HashMap<>(preferences.mine(group.id()));
        Map<PaperId, PreferenceHint> hints = preferences.hints(group.id(), asked);
        Map<PaperId, PaperSummary> papers = desk.papers().of(group.id(), asked);
        List<MeetingDetails> coming = desk.meetings().coming(group.id());
        UnorderedList list = new UnorderedList();
        list.addClassNames("rows", "preferences");
        for (PaperId it : asked) {
            PaperSummary paper = papers.get(it);
            if (paper != null) {
                PreferenceRow row = new PreferenceRow(group, paper, when(coming, it), hints.get(it), this::state);
                row.show(said.getOrDefault(it, Preference.NONE));
                rows.put(it, row);
                list.add(row);
            }
        }
        Component middle = rows.isEmpty()
                ? nothing(
                        emptiness(words),
                        words.isBlank() ? AssignmentWords.whereWishesBegin(group.place()) : new Component[0])
                : list;
        add(Parts.page(
                "",
                head(),
                Parts.middle(search(group, words), notice, middle),
                Parts.margin(new WorkWishForm(preferences, group.id()), aboutIt())));
        count();
    }

    private List<PaperId> asked(GroupDetails group, String words, Div notice) {
        try {
            return preferences.asked(group.id(), words);
        } catch (InvalidInputException e) {
            notice.add(Notices.error(String.valueOf(e.getMessage())));
            return List.of();
        }
    }

    private Div head() {
        Div words = new Div(
                answer,
                new Paragraph("Organisers read this when they propose who takes what; other members do not. Each"
                        + " change is saved at once."));
        return Parts.classed("head", words, Parts.classed("acts", confirm));
    }

    private static TextField search(GroupDetails group, String words) {
        TextField search = new TextField();
        search.setAriaLabel("Which papers");
        search.setPlaceholder("Other papers, such as votes>=3");
        search.setValue(words);
        search.setClearButtonVisible(true);
        search.setWidthFull();
        search.addValueChangeListener(change -> {
            String asked = change.getValue().strip();
            String query = asked.isEmpty() ? "" : "?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
            UI.getCurrent().navigate(group.place().path(PATH) + query);
        });
        return search;
    }

    private static Component aboutIt() {
        return Parts.section(
                "What comes of it",
                new Paragraph("A proposal makes the worst-off member as well off as possible, then the next one, and so"
                        + " on. “Cannot” and a conflict of interest are rules, the others are wishes. A paper of which you"
                        + " say nothing counts as neutral."));
    }

    private static String emptiness(String words) {
        return words.isBlank()
                ? "When papers stand on the agenda of a coming meeting, or somebody votes for them, say here which of"
                        + " them you would like to take."
                : "No paper of the library is like that.";
    }

    private static Component nothing(String words, Component... ways) {
        Paragraph say = new Paragraph(words);
        say.addClassName("say");
        return Parts.classed("empty", say, Parts.classed("acts", ways));
    }

    private static @Nullable MeetingDetails when(List<MeetingDetails> coming, PaperId paper) {
        return coming.stream()
                .filter(it -> it.agenda().contains(paper))
                .findFirst()
                .orElse(null);
    }

    private void state(PaperId paper, Preference preference) {
        preferences.state(paper, preference);
        said.put(paper, preference);
        count();
    }

    private void confirm() {
        rows.forEach((paper, row) -> row.hinted().ifPresent(level -> {
            Preference now = new Preference(
                    level, said.getOrDefault(paper, Preference.NONE).conflict());
            row.show(now);
            state(paper, now);
        }));
    }

    private void count() {
        long rated = rows.keySet().stream()
                .filter(it -> said.getOrDefault(it, Preference.NONE).level() != null)
                .count();
        answer.setText(
                rows.isEmpty()
                        ? "Nothing to rate yet"
                        : rated == rows.size()
                                ? "You have rated all " + Words.count(rows.size(), "paper", "papers")
                                : "You have rated " + (rated == 0 ? "none" : Words.number(rated)) + " of "
                                        + Words.count(rows.size(), "paper", "papers"));
        long hinted =
                rows.values().stream().filter(it -> it.hinted().isPresent()).count();
        confirm.setText("Confirm " + Words.count(hinted, "suggestion", "suggestions"));
        confirm.setVisible(hinted > 0);
    }

    @Override
    public String getPageTitle() {
        return "Preferences · Colloquium";
    }
}
