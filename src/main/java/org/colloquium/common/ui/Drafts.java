package org.colloquium.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.JsonNode;

/**
 * Keeps what is being typed in the reader's browser, under who they are and a key of the field, so that neither a reload
 * nor a lost connection nor a restarted server loses it. It is gone once it was saved, discarded, or at the sign-out.
 */
@JsModule("./drafts.ts")
public final class Drafts {
    private static final String KEY = "draft";

    private Drafts() {}

    /** Restores what was kept under that key, and keeps what is typed from now on. */
    public static void keep(TextArea field, String key) {
        keep(field, key, "", remark -> {});
    }

    /**
     * The same, with a remark that belongs to the text, such as the version that it changes.
     *
     * @param remark what to keep with the text
     * @param resumed told the remark of a text that was restored
     */
    public static void keep(TextArea field, String key, String remark, SerializableConsumer<String> resumed) {
        ComponentUtil.setData(field, KEY, key);
        field.addAttachListener(event -> ask(field, key, remark, resumed));
        if (field.isAttached()) {
            ask(field, key, remark, resumed);
        }
    }

    private static void ask(TextArea field, String key, String remark, SerializableConsumer<String> resumed) {
        field.getElement()
                .executeJs("return window.colloquium.keepDraft(this, $0, $1, $2)", reader(), key, remark)
                .then(JsonNode.class, answer -> {
                    String kept = text(answer);
                    if (kept != null) {
                        resumed.accept(kept);
                    }
                });
    }

    /** Changes the remark from now on. */
    public static void remark(TextArea field, String remark) {
        field.getElement().executeJs("window.colloquium.remarkDraft(this, $0)", remark);
    }

    /** Forgets the text of this field: it was saved or discarded. The field itself may be on its way out. */
    public static void clear(TextArea field) {
        String key = (String) ComponentUtil.getData(field, KEY);
        field.getUI().ifPresent(ui -> ui.getPage().executeJs("window.colloquium.clearDraft($0, $1)", reader(), key));
    }

    /** Tells which keys with that beginning have a text that waits, so that its field can be opened again. */
    public static void waiting(Component at, String beginning, SerializableConsumer<List<String>> open) {
        at.getElement()
                .executeJs("return window.colloquium.waitingDrafts($0, $1)", reader(), beginning)
                .then(
                        JsonNode.class,
                        answer -> open.accept(
                                answer.valueStream().map(JsonNode::asString).toList()));
    }

    /** Forgets all texts of the person signed in, for the sign-out. */
    public static void clearAll(UI ui) {
        ui.getPage().executeJs("window.colloquium.clearDrafts($0)", reader());
    }

    private static @Nullable String text(@Nullable JsonNode answer) {
        return answer != null && answer.isString() ? answer.asString() : null;
    }

    /** The account's id, which is what a sign-in is named by. */
    private static String reader() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn == null ? "" : signedIn.getName();
    }
}
