package org.colloquium.vote.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before what cannot be undone. */
final class Confirm {
    private Confirm() {}

    static void ask(Question question, Runnable act) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(question.header());
        dialog.setText(question.consequence());
        dialog.setCancelable(true);
        dialog.setCancelText(question.no());
        dialog.setConfirmText(question.yes());
        dialog.addConfirmListener(yes -> act.run());
        dialog.open();
    }

    /** What is asked, and what the two buttons say. */
    record Question(String header, String consequence, String yes, String no) {}
}
