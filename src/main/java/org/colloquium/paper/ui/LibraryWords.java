package org.colloquium.paper.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.common.ui.Times;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.MyState;
import org.colloquium.paper.PaperFigure;
import org.colloquium.paper.Reading;
import org.colloquium.paper.RollCall;
import org.colloquium.paper.SharedRemark;
import org.colloquium.paper.ui.LibraryLines.Line;

/** What the library says about a paper in a line. */
class LibraryWords {
    private static final int MOST_MARKS = 16;
    private static final int DAYS_NAMED = 2;

    private final GroupDetails group;
    private final List<PaperFigure> figures;

    LibraryWords(GroupDetails group, List<PaperFigure> figures) {
        this.group = group;
        this.figures = figures;
    }

    /** Nothing for none. */
    String figure(int value) {
        return value == 0 ? "" : String.valueOf(value);
    }

    /** Such as "7 votes 3 notes". */
    String figures(Line line) {
        List<String> said = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            int value = line.figures().get(i);
            if (value > 0) {
                String word = figures.get(i).heading().toLowerCase(java.util.Locale.ROOT);
                said.add(
                        value + " " + (value == 1 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word));
            }
        }
        return String.join("\u2002", said);
    }

    /** The reader's own remark, else the latest that another member shares. */
    String remark(Line line) {
        MyState mine = line.row().mine();
        SharedRemark theirs = line.row().remark();
        if (!mine.remark().isEmpty()) {
            return mine.remark();
        }
        return theirs == null ? "" : theirs.name().split(" ", 2)[0] + ": " + theirs.remark();
    }

    /** What the reader keeps or hides, then the remark. */
    String remarks(Line line) {
        MyState mine = line.row().mine();
        return Stream.of(mine.saved() ? "Saved" : "", mine.hidden() ? "Hidden" : "", remark(line))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** The days of the digests, or how many there were. */
    String seen(Line line) {
        Times times = Times.in(group.zone());
        List<LocalDate> days = line.row().seen().stream()
                .map(it -> it.day(group.zone()))
                .distinct()
                .toList();
        if (line.row().seen().size() > DAYS_NAMED) {
            return line.row().seen().size() + " digests";
        }
        return days.stream().map(times::date).collect(Collectors.joining(", "));
    }

    /** Mine first: "m" or "o" for whose, then "half", "full" or nothing. */
    List<List<String>> roll(RollCall call) {
        Stream<RollCall.Mark> mine = call.marks().stream().filter(RollCall.Mark::isMine);
        Stream<RollCall.Mark> others = call.marks().stream().filter(it -> !it.isMine());
        return Stream.concat(mine, call.marks().size() > MOST_MARKS ? Stream.empty() : others)
                .map(it -> List.of(it.isMine() ? "m" : "o", mark(it.reading())))
                .toList();
    }

    String read(RollCall call) {
        RollCall.Mark mine = call.mine();
        return (mine == null ? "" : "You: " + mine.reading().word() + ". ") + call.read() + " of "
                + call.marks().size() + " have read it";
    }

    private static String mark(Reading reading) {
        return switch (reading) {
            case UNREAD -> "";
            case SKIMMED -> "half";
            case READ -> "full";
        };
    }
}
