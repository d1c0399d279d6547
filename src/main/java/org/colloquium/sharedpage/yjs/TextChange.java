package org.colloquium.sharedpage.yjs;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in a text where something else is to stand.
 *
 * @param at in the text as it was, {@code deleted} how many characters go there
 */
record TextChange(int at, int deleted, String inserted) {
    /** Beyond so many pairs of lines what differs is one change. */
    private static final long MOST_PAIRS = 4_000_000;

    /** What makes the second text of the first: by lines, and in those that changed only what did; in order. */
    static List<TextChange> between(String before, String after) {
        List<String> old = lines(before);
        List<String> now = lines(after);
        int same = 0;
        int at = 0;
        while (same < Math.min(old.size(), now.size()) && old.get(same).equals(now.get(same))) {
            at += old.get(same++).length();
        }
        int tail = 0;
        while (tail < Math.min(old.size(), now.size()) - same
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        old = old.subList(same, old.size() - tail);
        now = now.subList(same, now.size() - tail);
        if ((long) old.size() * now.size() > MOST_PAIRS) {
            return within(at, String.join("", old), String.join("", now));
        }
        return byLines(at, old, now);
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
    }

    private static List<TextChange> byLines(int from, List<String> old, List<String> now) {
        int[][] common = common(old, now);
        List<TextChange> changes = new ArrayList<>();
        StringBuilder gone = new StringBuilder();
        StringBuilder come = new StringBuilder();
        int at = from;
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                changes.addAll(within(at, gone.toString(), come.toString()));
                at += gone.length() + old.get(i).length();
                gone.setLength(0);
                come.setLength(0);
                i++;
                j++;
            } else if (j == now.size() || i < old.size() && common[i + 1][j] >= common[i][j + 1]) {
                gone.append(old.get(i++));
            } else {
                come.append(now.get(j++));
            }
        }
        changes.addAll(within(at, gone.toString(), come.toString()));
        return changes;
    }

    /** How many lines both have from there on. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<TextChange> within(int at, String gone, String come) {
        int shorter = Math.min(gone.length(), come.length());
        int head = 0;
        while (head < shorter && gone.charAt(head) == come.charAt(head)) {
            head++;
        }
        if (head > 0 && Character.isHighSurrogate(gone.charAt(head - 1))) {
            head--;
        }
        int tail = 0;
        while (tail < shorter - head
                && gone.charAt(gone.length() - 1 - tail) == come.charAt(come.length() - 1 - tail)) {
            tail++;
        }
        if (tail > 0 && Character.isLowSurrogate(gone.charAt(gone.length() - tail))) {
            tail--;
        }
        String inserted = come.substring(head, come.length() - tail);
        int deleted = gone.length() - head - tail;
        return deleted == 0 && inserted.isEmpty() ? List.of() : List.of(new TextChange(at + head, deleted, inserted));
    }
}
