package org.colloquium.account.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.colloquium.account.SettingDetails;
import org.colloquium.account.SettingService;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Parts;

/** What administrators set for the whole server, a section for each feature that obeys some of it. */
@Route("admin/settings")
@PageTitle("Settings · Colloquium")
@StyleSheet("account.css")
@PermitAll
class SettingsView extends Div implements BeforeEnterObserver {
    private final SettingService settings;
    private final Div sections = Parts.classed("main");
    private final Paragraph said = new Paragraph();
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final Map<String, String> before = new HashMap<>();

    SettingsView(SettingService settings) {
        this.settings = settings;
        said.addClassName("meta");
        said.getElement().setAttribute("role", "status");
        add(Parts.page(
                "reading",
                Parts.head("Settings of this server", "They hold for all groups, from the moment they are saved."),
                sections));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show("");
    }

    private void show(String done) {
        List<SettingDetails> all = settings.all();
        fields.clear();
        sections.removeAll();
        all.stream()
                .collect(Collectors.groupingBy(it -> it.setting().section(), LinkedHashMap::new, Collectors.toList()))
                .forEach((heading, some) -> sections.add(section(heading, some)));
        said.setText(done);
        sections.add(Parts.classed("acts", Parts.primary("Save", this::save)), said);
    }

    private Section section(String heading, List<SettingDetails> some) {
        Div rows = Parts.classed("stack");
        some.forEach(it -> rows.add(row(it)));
        return Parts.section(heading, rows);
    }

    private Div row(SettingDetails it) {
        TextField field = new TextField(it.setting().label());
        field.setValue(it.value());
        field.setSuffixComponent(new Span(it.setting().unit().word()));
        field.setHelperText(it.setting().help());
        field.setManualValidation(true);
        field.setAllowedCharPattern("[0-9]");
        field.getElement().setAttribute("inputmode", "numeric");
        String variable = it.fixedBy();
        if (variable != null) {
            field.setReadOnly(true);
            field.setHelperText(it.setting().help() + " Set by the variable " + variable
                    + ", which takes precedence over this page.");
            return Parts.classed("setting", field);
        }
        fields.put(it.setting().key(), field);
        before.put(it.setting().key(), it.value());
        return it.isSet()
                ? Parts.classed(
                        "setting",
                        field,
                        Parts.plain(
                                "Back to " + it.usual() + " "
                                        + it.setting().unit().word(),
                                () -> {
                                    settings.reset(it.setting().key());
                                    show("It is as it was at first.");
                                }))
                : Parts.classed("setting", field);
    }

    private void save() {
        FieldErrors errors = new FieldErrors(fields);
        errors.clear();
        said.setText("");
        try {
            settings.change(fields.entrySet().stream()
                    .filter(it -> !it.getValue().getValue().equals(before.get(it.getKey())))
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, it -> it.getValue().getValue())));
            show("Saved.");
        } catch (InvalidInputException e) {
            errors.show(e);
        }
    }
}
