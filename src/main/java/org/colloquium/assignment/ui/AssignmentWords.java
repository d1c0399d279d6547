package org.colloquium.assignment.ui;

import com.vaadin.flow.component.html.Anchor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.colloquium.assignment.Assignee;
import org.colloquium.assignment.AssignmentDetails;
import org.colloquium.assignment.AssignmentState;
import org.colloquium.assignment.PaperRole;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.meeting.MeetingDetails;
import org.jspecify.annotations.Nullable;

/** How assignments are spoken of on every screen. */
final class AssignmentWords {
    private AssignmentWords() {}

    /** "Tomás presents", "you discuss", "Mei as skeptic". */
    static String does(Assignee who, PaperRole role) {
        String name = who.me() ? "you" : who.shortName();
        String verb = verb(role);
        if (verb.isEmpty()) {
            return name + " as " + role;
        }
        return name + " " + (who.me() ? verb : thirdPerson(verb));
    }

    /** "You are the discussant." */
    static String youAre(PaperRole role) {
        if (!role.usual()) {
            return "Your role is " + role + ".";
        }
        return role.equals(PaperRole.READER) ? "You are a reader." : "You are the " + role + ".";
    }

    /** "You would be the discussant." */
    static String youWouldBe(PaperRole role) {
        return youAre(role).replace("You are", "You would be").replace("Your role is", "Your role would be");
    }

    /**
     * Why something is to be given for what another offers.
     *
     * @param twice whether it is for a role on the same paper, else for having as many turns as one takes
     * @param own what can be given
     */
    static String inReturn(boolean twice, List<AssignmentDetails> own) {
        if (!twice) {
            return "You have as many turns as you said you take"
                    + (own.isEmpty() ? ". Say under Preferences that you take more." : ": give one of them for it.");
        }
        String had = own.isEmpty()
                ? "You have had a role on this paper"
                : had(own.getFirst().role());
        return had + " already, and nobody has two roles on one paper"
                + (own.isEmpty() ? "." : ": give that one for it.");
    }

    private static String had(PaperRole role) {
        return youAre(role).replaceFirst("\\.$", "");
    }

    /** What the assignee does first, as the verb of a button. */
    static String act(PaperRole role) {
        return role.equals(PaperRole.PRESENTER) ? "Prepare" : "Read";
    }

    /** A word for how far it is; nothing for what is open and in time. */
    static String state(AssignmentDetails assignment, boolean late) {
        return switch (assignment.state()) {
            case DONE -> "done";
            case DECLINED -> "declined";
            case STARTED -> late ? "begun, late" : "begun";
            case OPEN -> late ? "late" : "";
        };
    }

    /** Whether its day has passed; without a day of its own that of its meeting counts. */
    static boolean late(AssignmentDetails assignment, @Nullable MeetingDetails meeting, ZoneId zone) {
        LocalDate day =
                assignment.due() != null ? assignment.due() : meeting == null ? null : day(meeting.startsAt(), zone);
        return assignment.state().unfinished()
                && day != null
                && day.isBefore(Times.in(zone).today());
    }

    /** "due tomorrow", "done", "declined"; nothing when there is nothing to say. */
    static String dueOrState(AssignmentDetails assignment, boolean late, ZoneId zone) {
        String state = state(assignment, late);
        if (assignment.due() == null || !assignment.state().unfinished()) {
            return state;
        }
        String due = (late ? "was due " : "due ") + Times.in(zone).due(assignment.due());
        return assignment.state() == AssignmentState.STARTED ? "begun, " + due : due;
    }

    /** "You presented it on Tuesday." */
    static String youDid(PaperRole role, String it, MeetingDetails meeting, ZoneId zone) {
        String day = Times.in(zone).day(meeting.startsAt());
        String when = day.equals("today") || day.equals("yesterday") ? day : "on " + day;
        return switch (role.name()) {
            case "presenter" -> "You presented " + it + " " + when + ".";
            case "discussant" -> "You discussed " + it + " " + when + ".";
            case "scribe" -> "You took notes on " + it + " " + when + ".";
            case "reader" -> "You read " + it + " for the meeting " + when + ".";
            default -> "You were " + role + " of " + it + " " + when + ".";
        };
    }

    /** "Thursday 25 March". */
    static String day(MeetingDetails meeting, ZoneId zone) {
        return Times.in(zone).longDay(day(meeting.startsAt(), zone));
    }

    static String weekday(LocalDate day) {
        return Times.here().weekday(day);
    }

    /** A meeting in a list of choices. */
    static String choice(MeetingDetails meeting, ZoneId zone) {
        return Times.in(zone).full(meeting.startsAt()) + (meeting.title().isEmpty() ? "" : ", " + meeting.title());
    }

    private static LocalDate day(Instant when, ZoneId zone) {
        return when.atZone(zone).toLocalDate();
    }

    private static String verb(PaperRole role) {
        return switch (role.name()) {
            case "presenter" -> "present";
            case "discussant" -> "discuss";
            case "scribe" -> "take notes";
            case "reader" -> "read";
            default -> "";
        };
    }

    private static String thirdPerson(String verb) {
        return switch (verb) {
            case "discuss" -> "discusses";
            case "take notes" -> "takes notes";
            default -> verb + "s";
        };
    }

    /** Links to where members say which papers they want, for screens that show nothing before they have. */
    static Anchor[] whereWishesBegin(GroupPlace group) {
        return new Anchor[] {
            Parts.link(group.path("triage"), "Vote in triage"),
            Parts.link(group.path("ballots"), "Ballots"),
            Parts.link(group.path("meetings"), "Meetings")
        };
    }
}
