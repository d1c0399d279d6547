package org.colloquium.account.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.colloquium.account.Me;
import org.colloquium.account.MyAccount;
import org.colloquium.account.Reading;
import org.colloquium.common.ui.Language;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In which time zone, and as in which language, I read dates and numbers. */
@Component
class ZoneSection implements AccountSection {
    private static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(it -> it.contains("/") && !it.startsWith("Etc/") && !it.startsWith("SystemV/"))
            .sorted()
            .toList();

    private final MyAccount account;

    ZoneSection(MyAccount account) {
        this.account = account;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public boolean inMargin() {
        return true;
    }

    @Override
    public Section section(Me me) {
        ComboBox<String> zone = new ComboBox<>("Time zone", ZONES);
        zone.setPlaceholder("That of the browser");
        zone.setClearButtonVisible(true);
        Reading reading = account.reading();
        zone.setValue(reading.zone() == null ? null : reading.zone().getId());
        zone.setHelperText("For the dates that you read. Meetings and due dates also say the group’s.");
        Select<Locale> language = language(reading.language());
        Span said = Parts.status();
        return Parts.section(
                "Time and language",
                Parts.classed("stack narrow", zone, language, said, Parts.button("Save both", () -> {
                    String chosen = zone.getValue();
                    ZoneId kept = chosen == null ? null : ZoneId.of(chosen);
                    account.readIn(kept);
                    Times.choose(VaadinSession.getCurrent(), kept);
                    account.readAs(language.getValue());
                    Language.choose(VaadinSession.getCurrent(), language.getValue());
                    said.setText("Saved. It is " + Times.here().hour(Instant.now()) + " there now.");
                })));
    }

    private static Select<Locale> language(@Nullable Locale chosen) {
        Select<Locale> language = new Select<>();
        language.setLabel("Dates and numbers as in");
        language.setItems(Language.offered());
        language.setItemLabelGenerator(Language::name);
        language.setValue(chosen == null ? Language.USUAL : chosen);
        language.setHelperText("Also in the letters that you get. What you open next is written so.");
        return language;
    }
}
