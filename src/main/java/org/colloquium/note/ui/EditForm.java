package org.colloquium.note.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Objects;
import org.colloquium.common.StaleVersionException;
import org.colloquium.common.ui.Drafts;
import org.colloquium.common.ui.Parts;
import org.colloquium.note.TextDetails;
import org.jspecify.annotations.Nullable;

/**
 * Changes a text. Whoever comes second sees what was saved meanwhile beside their own, and saves what they make of both.
 */
class EditForm extends WriteForm {
    private final TextActs text;
    private final Runnable close;
    private final Button takeBoth = Parts.button("Put the other below mine", this::takeBoth);

    private @Nullable TextArea stored;
    private @Nullable String before;
    private int version;

    /** @param close told when the form has done its work, or was given up */
    EditForm(TextActs text, TextDetails now, Runnable close) {
        super(text.writing(), "Your " + text.noun(), "");
        this.text = text;
        this.close = close;
        this.before = now.markdown();
        this.version = now.version();
        field.setValue(typed(now.markdown()));
        acts.add(Parts.button("Save", this::save), preview, Parts.plain("Discard changes", this::discard), takeBoth);
        takeBoth.setVisible(false);
        sendOnEnter(this::save);
        Drafts.keep(field, text.key(), String.valueOf(version), this::resume);
    }

    /** A draft from before a reload changes the version that it was begun on, not the one that is here now. */
    private void resume(String remark) {
        int begun = Integer.parseInt(remark);
        if (begun != version && stored == null) {
            version = begun;
            before = null;
            changedMeanwhile();
        }
    }

    /** What is saved is no longer what this form began with. */
    void changedTo(TextDetails now) {
        if (now.version() != version && !Objects.equals(now.markdown(), before)) {
            changedMeanwhile();
        }
    }

    private void changedMeanwhile() {
        if (stored == null) {
            notice.removeAll();
            notice.add(Notices.quiet("This was changed elsewhere while you wrote. When you save, you see both texts."));
        }
    }

    private void save() {
        attempt(() -> {
            try {
                text.edit(words(), version);
                discard();
            } catch (StaleVersionException e) {
                meet(text.find());
            }
        });
    }

    /** Somebody was first. When only something other than the words changed, there is nothing to decide. */
    private void meet(TextDetails now) {
        version = now.version();
        Drafts.remark(field, String.valueOf(version));
        if (before != null && before.equals(now.markdown())) {
            save();
        } else {
            showBoth(Objects.requireNonNullElse(now.markdown(), ""));
        }
    }

    private void showBoth(String saved) {
        TextArea other = stored == null ? new TextArea("Saved in the meantime") : stored;
        if (stored == null) {
            other.setReadOnly(true);
            other.setWidthFull();
            columns.addComponentAsFirst(other);
            columns.addClassName("both");
            field.setLabel("Yours");
            field.setAriaLabel((String) null);
            stored = other;
        }
        other.setValue(typed(saved));
        before = saved;
        takeBoth.setVisible(true);
        refuse(
                "This was changed elsewhere while you wrote. Nothing is lost: take over what you want to keep, then save.");
    }

    private void takeBoth() {
        if (stored != null) {
            field.setValue(field.getValue().stripTrailing() + "\n\n" + stored.getValue());
            field.focus();
        }
    }

    private void discard() {
        Drafts.clear(field);
        close.run();
    }
}
