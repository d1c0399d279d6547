package org.colloquium.connector.ui;

import org.colloquium.common.ui.Words;
import org.colloquium.paper.Completed;
import org.colloquium.paper.PaperField;

/** What completing a paper came to, in words. */
final class CompletedWords {
    private static final int MOST = 300;

    private CompletedWords() {}

    static String summary(String from, Completed it) {
        return it.filled().isEmpty()
                ? from + " says nothing new about this paper."
                : "Filled in from " + from + ": "
                        + Words.list(
                                it.filled().stream().map(CompletedWords::within).toList())
                        + ".";
    }

    static String difference(Completed.Difference it) {
        return it.field() == PaperField.ABSTRACT
                ? "Another abstract."
                : it.field().words() + ": "
                        + (it.there().length() > MOST ? it.there().substring(0, MOST) + "…" : it.there());
    }

    /** The name of a field within a sentence. */
    private static String within(PaperField field) {
        String words = field.words();
        boolean isName = Character.isUpperCase(words.charAt(1));
        return isName ? words : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }
}
