package org.colloquium.account.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Map;
import org.colloquium.account.NewPasskey;
import org.colloquium.account.PasskeyDetails;
import org.colloquium.account.PasskeyService;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import tools.jackson.databind.JsonNode;

/** My passkeys: one to add, and those there are. */
@JsModule("./passkey.ts")
class PasskeySection extends Section {
    private static final Map<String, String> PROBLEMS = Map.of(
            "NotAllowedError", "Nothing was added. Try again when you are ready.",
            "InvalidStateError", "This device holds a passkey of yours already.",
            "Unsupported",
                    "This browser adds no passkey here: it takes one that has them, and the server’s own address over TLS.");

    private final transient PasskeyService passkeys;
    private final transient ConfirmIdentity confirm;
    private final UnorderedList list = new UnorderedList();
    private final TextField name = new TextField("Where it is kept");
    private final Span said = Parts.status();
    private final transient FieldErrors errors = new FieldErrors(Map.of("name", name));

    PasskeySection(PasskeyService passkeys, boolean offered, ConfirmIdentity confirm) {
        this.passkeys = passkeys;
        this.confirm = confirm;
        Paragraph about = new Paragraph(
                offered
                        ? "A passkey signs you in without a password: by the finger, face or PIN that opens your device."
                        : "This server does not offer passkeys now. Yours are kept and open nothing.");
        about.addClassName("two");
        list.addClassName("rows");
        name.setPlaceholder("My laptop");
        add(new H2("Passkeys"), about);
        if (offered) {
            add(Parts.classed("stack", name, Parts.button("Add a passkey", this::begin)));
        }
        add(said, list);
        show();
        setVisible(offered || list.isVisible());
    }

    private void begin() {
        errors.clear();
        said.setText("");
        confirm.then(() -> {
            try {
                NewPasskey begun = passkeys.begin();
                getElement()
                        .executeJs("return window.colloquium.makePasskey($0)", begun.told())
                        .then(JsonNode.class, answer -> finish(begun, answer), problem -> say("Error"));
            } catch (ConflictException e) {
                said.setText(e.getMessage());
            }
        });
    }

    private void finish(NewPasskey begun, JsonNode answer) {
        String made = answer.path("made").asString("");
        if (made.isEmpty()) {
            say(answer.path("problem").asString("Error"));
            return;
        }
        try {
            passkeys.add(begun, made, name.getValue());
            name.clear();
            said.setText("Added. From now on you can sign in with it.");
            show();
        } catch (InvalidInputException e) {
            if (e.field().equals("name")) {
                errors.show(e);
            } else {
                said.setText(e.getMessage());
            }
        }
    }

    private void say(String problem) {
        said.setText(PROBLEMS.getOrDefault(problem, "This device could not add a passkey. Nothing was changed."));
    }

    private void show() {
        list.removeAll();
        passkeys.mine().forEach(it -> list.add(row(it)));
        list.setVisible(list.getComponentCount() > 0);
    }

    private ListItem row(PasskeyDetails passkey) {
        Button rename = Parts.plain("Rename", () -> new PasskeyNameDialog(passkeys, passkey, this::show).open());
        rename.setAriaLabel("Rename " + passkey.name());
        Button remove = Parts.plain("Remove", () -> confirm.then(() -> remove(passkey)));
        remove.setAriaLabel("Remove " + passkey.name());
        Div words = new Div(Parts.classed("title ui", Parts.text("", passkey.name())), Parts.meta(meta(passkey)));
        return new ListItem(Parts.classed("row", words, Parts.classed("acts", rename, remove)));
    }

    private void remove(PasskeyDetails passkey) {
        try {
            passkeys.remove(passkey.id());
        } catch (ConflictException e) {
            said.setText(e.getMessage());
            return;
        }
        said.setText("Removed: “" + passkey.name() + "” opens nothing any more, and other devices are signed out. "
                + "Delete it on its device too.");
        show();
    }

    private static String meta(PasskeyDetails passkey) {
        Times times = Times.here();
        Instant used = passkey.lastUsedAt();
        return "Made " + times.day(passkey.createdAt()) + ", "
                + (used == null ? "never used" : "last used " + times.moment(used))
                + (passkey.backedUp() ? ". Kept in step between your devices." : ".");
    }
}
