package org.colloquium.account.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinSession;
import java.time.ZoneId;
import java.util.List;
import org.colloquium.account.Me;
import org.colloquium.account.MyAccount;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.springframework.stereotype.Component;

/** In which time zone I read dates. */
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
        account.zone().map(ZoneId::getId).ifPresent(zone::setValue);
        zone.setHelperText("For the dates that you read. Meetings and due dates also say the group’s.");
        Span said = Parts.status();
        return Parts.section("Time", Parts.classed("stack narrow", zone, said, Parts.button("Save the zone", () -> {
            String chosen = zone.getValue();
            ZoneId kept = chosen == null ? null : ZoneId.of(chosen);
            account.readIn(kept);
            Times.choose(VaadinSession.getCurrent(), kept);
            said.setText("Saved. It is " + Times.here().hour(java.time.Instant.now()) + " there now.");
        })));
    }
}
