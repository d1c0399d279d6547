package org.colloquium.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
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
@Uses(Upload.class)
class SettingsView extends Div implements BeforeEnterObserver {
    private final SettingService settings;
    private final List<SettingsPart> parts;
    private final Div sections = Parts.classed("main");
    private final Div bar;
    private final UnorderedList contents = new UnorderedList();
    private final Paragraph said = new Paragraph();
    private final Map<String, SettingField> fields = new LinkedHashMap<>();
    private final Map<String, String> before = new HashMap<>();

    SettingsView(SettingService settings, List<SettingsPart> parts) {
        this.settings = settings;
        this.parts = parts;
        bar = Parts.classed("foot-bar", Parts.primary("Save", this::save), said);
        said.addClassName("meta");
        said.getElement().setAttribute("role", "status");
        contents.addClassName("contents");
        sections.add(bar);
        add(Parts.page(
                "",
                Parts.head("Settings of this server", "They hold for all groups, from the moment they are saved."),
                sections,
                Parts.margin(Parts.section("On this page", contents))));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show("");
    }

    /** The bar stays where it is, and with it the focus of whoever saved by the keyboard. */
    private void show(String done) {
        List<SettingDetails> all = settings.all();
        fields.clear();
        sections.remove(sections.getChildren().filter(it -> it != bar).toList());
        contents.removeAll();
        all.stream()
                .collect(Collectors.groupingBy(it -> it.setting().section(), LinkedHashMap::new, Collectors.toList()))
                .forEach((heading, some) ->
                        sections.addComponentAtIndex(sections.getComponentCount() - 1, section(heading, some)));
        said.setText(done);
    }

    private Section section(String heading, List<SettingDetails> some) {
        Div rows = Parts.classed("stack");
        some.forEach(it -> rows.add(row(it)));
        parts.stream().filter(it -> it.section().equals(heading)).forEach(it -> rows.add(it.part()));
        Section section = Parts.section(heading, rows);
        contents.add(new ListItem(Parts.plain(heading, () -> section.scrollIntoView())));
        return section;
    }

    private Div row(SettingDetails it) {
        SettingField field = SettingField.of(it);
        Div row = Parts.classed("setting", field.component());
        if (it.fixedBy() == null) {
            fields.put(it.setting().key(), field);
            before.put(it.setting().key(), it.value());
        }
        if (it.isSet()) {
            row.add(Parts.plain("Back to " + it.setting().words(it.usual()), () -> {
                settings.reset(it.setting().key());
                show("It is as it was at first.");
                SettingField again = fields.get(it.setting().key());
                if (again != null) {
                    again.focus();
                }
            }));
        }
        return row;
    }

    private void save() {
        Map<String, Component> shown = new HashMap<>();
        fields.forEach((key, field) -> shown.put(key, field.component()));
        FieldErrors errors = new FieldErrors(shown);
        errors.clear();
        said.setText("");
        try {
            settings.change(fields.entrySet().stream()
                    .filter(it -> !it.getValue().value().equals(before.get(it.getKey())))
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, it -> it.getValue().value())));
            show("Saved.");
        } catch (InvalidInputException e) {
            errors.show(e);
        }
    }
}
