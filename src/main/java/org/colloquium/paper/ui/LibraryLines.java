package org.colloquium.paper.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.group.GroupId;
import org.colloquium.paper.LibraryRow;
import org.colloquium.paper.PaperFigure;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/** The papers found, and the lines of those that are on the screen or near it. */
class LibraryLines {
    private static final int KEPT = 200;

    private final LibraryDesk desk;
    private final GroupId group;
    private final List<PaperFigure> figures;
    private final Map<PaperId, Line> lines = new LinkedHashMap<>();
    private List<PaperId> ids = List.of();
    private String words = "";

    LibraryLines(LibraryDesk desk, GroupId group, List<PaperFigure> figures) {
        this.desk = desk;
        this.group = group;
        this.figures = figures;
    }

    /** One line: a paper, and what features count on it. */
    record Line(LibraryRow row, List<Integer> figures) {}

    void show(List<PaperId> found, String lookedFor) {
        ids = found;
        words = lookedFor;
        lines.clear();
    }

    /** Reads lines anew when they are next shown. */
    void stale() {
        lines.clear();
    }

    int size() {
        return ids.size();
    }

    String words() {
        return words;
    }

    /** A stretch; lines are read for as many as a screen can show, not for a choice of all. */
    Stream<PaperId> stretch(int offset, int limit) {
        List<PaperId> wanted =
                ids.subList(Math.min(offset, ids.size()), (int) Math.min((long) offset + limit, ids.size()));
        if (wanted.size() <= KEPT) {
            read(wanted);
        }
        return wanted.stream();
    }

    /** Null when the paper is gone. */
    @Nullable Line of(PaperId paper) {
        if (!lines.containsKey(paper)) {
            read(List.of(paper));
        }
        return lines.get(paper);
    }

    private void read(List<PaperId> wanted) {
        List<PaperId> missing =
                wanted.stream().filter(it -> !lines.containsKey(it)).toList();
        if (missing.isEmpty()) {
            return;
        }
        Map<PaperId, LibraryRow> rows = desk.library().rows(group, missing, words).stream()
                .collect(Collectors.toMap(LibraryRow::id, Function.identity()));
        List<Map<PaperId, Integer>> counted =
                figures.stream().map(it -> it.of(group, missing)).toList();
        forget(missing.size());
        missing.stream().map(rows::get).filter(Objects::nonNull).forEach(row -> {
            List<Integer> numbers = new ArrayList<>();
            counted.forEach(it -> numbers.add(it.getOrDefault(row.id(), 0)));
            lines.put(row.id(), new Line(row, numbers));
        });
    }

    /** Makes room; the lines read first go first. */
    private void forget(int coming) {
        int many = lines.size() + coming - 2 * KEPT;
        lines.keySet().stream().limit(Math.max(0, many)).toList().forEach(lines::remove);
    }
}
