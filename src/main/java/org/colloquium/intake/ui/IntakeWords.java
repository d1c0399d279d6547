package org.colloquium.intake.ui;

import org.colloquium.common.ui.Times;
import org.colloquium.intake.IntakeDetails;

/** How feeds and mailboxes are spoken of. */
final class IntakeWords {
    private IntakeWords() {}

    /** "Today 10:42: 12 new papers. Next tomorrow 11:42." */
    static String state(IntakeDetails intake) {
        Times times = Times.here();
        String last = intake.lastAt() == null
                ? "Has not run yet."
                : sentence(times.moment(intake.lastAt())) + ": " + intake.lastWords();
        if (intake.running()) {
            return last + " Running now." + (intake.paused() ? " Paused." : "");
        }
        if (intake.paused()) {
            return last + " Paused.";
        }
        return last + (intake.failed() ? " Next try " : " Next ") + times.moment(intake.nextAt()) + ".";
    }

    private static String sentence(String words) {
        return org.colloquium.common.ui.Words.sentence(words);
    }
}
