package org.colloquium.notification;

import java.util.Locale;

/** What people get letters about unless they choose otherwise. */
public enum LetterKind {
    ASSIGNMENTS(
            "Papers assigned to me",
            "One letter when an organiser gives you papers, however many, and when somebody swaps with you."),
    BALLOTS("Ballots", "When one opens in a group of yours, and when it closes, with the result."),
    DEADLINES("Reminders of what I do", "Two days before it is due or its meeting is, unless it is done or declined."),
    MEETINGS("Meetings", "When one is planned, moved or called off."),
    MENTIONS("Mentions", "When somebody names you with @ in a note or a reply."),
    REMINDERS("Reminders of ballots", "When one closes soon and you have not voted."),
    REPLIES("Replies", "When somebody answers a note of yours."),
    REPORTS("Reports", "When somebody reports a note in a group that you moderate.");

    private final String title;
    private final String meaning;

    LetterKind(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    public String title() {
        return title;
    }

    /** When such a letter comes, in a sentence. */
    public String meaning() {
        return meaning;
    }

    /** As it stands in the API, and in sentences: "letters about meetings". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
