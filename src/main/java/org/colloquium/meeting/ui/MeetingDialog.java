package org.colloquium.meeting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.StaleVersionException;
import org.colloquium.common.ui.Icon;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Pickers;
import org.colloquium.common.ui.Times;
import org.colloquium.group.GroupDetails;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.meeting.MeetingPlan;
import org.colloquium.meeting.MeetingService;
import org.colloquium.meeting.OfferService;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperSummary;
import org.colloquium.paper.PaperTitles;
import org.jspecify.annotations.Nullable;

/** Plans a meeting or changes one. Whoever saves second sees both and loses neither. */
@StyleSheet("meeting.css")
class MeetingDialog extends Dialog {
    private final GroupDetails group;
    private final MeetingService meetings;
    private final PaperTitles papers;
    private final Consumer<MeetingDetails> saved;
    private final DateTimePicker start = new DateTimePicker();
    private final TextField title = new TextField("Title, if it needs one");
    private final TextField place = new TextField("Room or link");
    private final AgendaEditor agenda;
    private final Div notice = new Div();
    private @Nullable MeetingDetails seen;

    /** @param meeting null to plan a new one */
    MeetingDialog(
            GroupDetails group,
            MeetingService meetings,
            PaperTitles papers,
            OfferService offers,
            @Nullable MeetingDetails meeting,
            Consumer<MeetingDetails> saved) {
        this.group = group;
        this.meetings = meetings;
        this.papers = papers;
        this.saved = saved;
        seen = meeting;
        agenda = new AgendaEditor(group, papers, offers, meeting == null ? null : meeting.id());
        setHeaderTitle(meeting == null ? "Plan a meeting" : "Change the meeting");
        setWidth("38rem");
        setCloseOnOutsideClick(false); // a click beside it must not throw away what was typed
        add(Parts.classed("form", notice, start(), title, place, agenda));
        Button save = Parts.primary(meeting == null ? "Plan it" : "Save", this::save);
        getFooter().add(Parts.plain("Cancel", this::close), save);
        show(meeting == null ? suggestion() : meeting.plan());
    }

    private DateTimePicker start() {
        start.setLabel("Begins (" + group.zone().getId().replace('_', ' ') + ")");
        Pickers.dress(start);
        start.setDateAriaLabel("Date");
        start.setTimeAriaLabel("Time");
        start.setStep(Duration.ofMinutes(15));
        start.addValueChangeListener(change -> agenda.begins(startsAt()));
        title.setWidthFull();
        title.setMaxLength(200);
        place.setWidthFull();
        place.setMaxLength(500);
        return start;
    }

    /** In a week, at two. */
    private MeetingPlan suggestion() {
        LocalDateTime then = Times.in(group.zone()).today().plusWeeks(1).atTime(LocalTime.of(14, 0));
        return new MeetingPlan(then.atZone(group.zone()).toInstant(), "", "", List.of());
    }

    private void show(MeetingPlan plan) {
        Instant at = plan.startsAt();
        start.setValue(at == null ? null : at.atZone(group.zone()).toLocalDateTime());
        title.setValue(plan.title() == null ? "" : plan.title());
        place.setValue(plan.place() == null ? "" : plan.place());
        agenda.show(plan.agenda());
    }

    private MeetingPlan typed() {
        return new MeetingPlan(startsAt(), title.getValue(), place.getValue(), agenda.value());
    }

    private @Nullable Instant startsAt() {
        LocalDateTime at = start.getValue();
        return at == null ? null : at.atZone(group.zone()).toInstant();
    }

    private void save() {
        notice.removeAll();
        try {
            MeetingPlan plan = typed();
            MeetingDetails before = seen;
            MeetingDetails done = before == null
                    ? meetings.plan(group.id(), plan)
                    : meetings.revise(before.id(), it -> plan, before.version());
            close();
            saved.accept(done);
        } catch (InvalidInputException e) {
            notice.add(error(new Paragraph(e.getMessage())));
        } catch (StaleVersionException e) {
            conflict();
        }
    }

    private void conflict() {
        if (seen == null) {
            return;
        }
        MeetingDetails theirs = meetings.details(seen.id());
        Div both = error(
                new Paragraph("Somebody else changed this meeting while you did. What you typed is still below."),
                theirs(theirs));
        both.add(Parts.classed(
                "acts",
                Parts.button("Save mine over it", () -> {
                    seen = theirs;
                    save();
                }),
                Parts.plain("Take theirs", () -> {
                    seen = theirs;
                    notice.removeAll();
                    show(theirs.plan());
                })));
        notice.add(both);
    }

    private Paragraph theirs(MeetingDetails theirs) {
        Map<PaperId, PaperSummary> titles = papers.of(group.id(), theirs.agenda());
        List<String> agendaNow = theirs.agenda().stream()
                .map(titles::get)
                .filter(Objects::nonNull)
                .map(PaperSummary::title)
                .toList();
        return new Paragraph("Now saved: " + Times.in(group.zone()).full(theirs.startsAt())
                + (theirs.title().isEmpty() ? "" : ", " + theirs.title())
                + (theirs.place().isEmpty() ? "" : ", " + theirs.place())
                + ". " + (agendaNow.isEmpty() ? "No papers." : "Papers: " + String.join("; ", agendaNow) + "."));
    }

    private static Div error(Paragraph... words) {
        Div box = Parts.classed("notice err");
        box.add(new Icon("alert"));
        box.add(words);
        box.getElement().setAttribute("role", "alert");
        return box;
    }
}
