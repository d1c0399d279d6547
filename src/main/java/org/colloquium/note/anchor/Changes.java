package org.colloquium.note.anchor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What changed in a passage, word by word, for a reader. */
public final class Changes {
    private final List<Change> changes = new ArrayList<>();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();
    private final List<String> before;
    private final List<String> after;

    private Changes(Words before, Words after) {
        this.before = before.parts();
        this.after = after.parts();
    }

    /**
     * The pieces in the order of reading: those that are the same or added are the text as it is now, those that are the
     * same or removed the text before, except for white space that changed.
     */
    public static List<Change> between(String before, String after) {
        Words first = Words.of(before);
        Words second = Words.of(after);
        Map<String, Integer> known = new HashMap<>();
        List<Diff.Run> runs =
                Diff.between(first.numbers(known), second.numbers(known)).orElseGet(List::of);
        return new Changes(first, second).of(runs);
    }

    private List<Change> of(List<Diff.Run> runs) {
        int from = 0;
        int to = 0;
        for (Diff.Run run : runs) {
            change(from, run.from(), to, run.to());
            from = run.from() + run.length();
            to = run.to() + run.length();
            flush();
            add(Change.Kind.SAME, String.join("", after.subList(run.to(), to)));
        }
        change(from, before.size(), to, after.size());
        flush();
        return changes;
    }

    private void change(int from, int fromEnd, int to, int toEnd) {
        before.subList(from, fromEnd).forEach(removed::append);
        after.subList(to, toEnd).forEach(added::append);
    }

    private void flush() {
        add(Change.Kind.REMOVED, removed.toString());
        add(Change.Kind.ADDED, added.toString());
        removed.setLength(0);
        added.setLength(0);
    }

    private void add(Change.Kind kind, String text) {
        if (!text.isEmpty()) {
            changes.add(new Change(kind, text));
        }
    }
}
