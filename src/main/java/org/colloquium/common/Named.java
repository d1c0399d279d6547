package org.colloquium.common;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Whom and what a text names, outside of code.
 *
 * @param people ids of accounts, in the order of the text
 * @param papers ids of papers
 */
public record Named(Set<UUID> people, Set<UUID> papers) {
    public static final Named NOBODY = new Named(Set.of(), Set.of());

    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern SOME = Pattern.compile("\\]\\((?:member|paper):" + ID + "\\)");
    private static final Pattern PERSON = Pattern.compile("@\\[([^\\[\\]\\n]*)\\]\\(member:(" + ID + ")\\)");
    private static final Pattern PAPER = Pattern.compile("\\[\\[([^\\[\\]\\n]*)\\]\\]\\(paper:(" + ID + ")\\)");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]()<>$~&|\\p{Cntrl}]");

    /** How somebody is named in Markdown, so that it stays right when their name changes: {@code @[Ana](member:…)}. */
    public static String person(String name, UUID account) {
        return "@[" + plain(name) + "](member:" + account + ")";
    }

    /** How a paper is named in Markdown: {@code [[title]](paper:…)}. */
    public static String paper(String title, UUID paper) {
        return "[[" + plain(title) + "]](paper:" + paper + ")";
    }

    /** {@link #person}: group 1 is the name as it was written, group 2 the id. */
    public static Pattern person() {
        return PERSON;
    }

    /** {@link #paper}: group 1 is the title as it was written, group 2 the id. */
    public static Pattern paper() {
        return PAPER;
    }

    /** Whether it can name anybody or anything; quick. */
    public static boolean isIn(String markdown) {
        return SOME.matcher(markdown).find();
    }

    /** For those who have other programs: {@code @Ana}, and the titles of papers. */
    public static String spelledOut(String markdown) {
        return PAPER.matcher(PERSON.matcher(markdown).replaceAll("@$1")).replaceAll("$1");
    }

    /** A name that cannot be taken for Markdown. */
    private static String plain(String name) {
        return SPECIAL.matcher(name).replaceAll(" ").replaceAll(" +", " ").strip();
    }
}
