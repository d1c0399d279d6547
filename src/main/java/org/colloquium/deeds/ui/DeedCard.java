package org.colloquium.deeds.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.deeds.DeedDetails;
import org.jspecify.annotations.Nullable;

/** All that the log knows of one deed. */
class DeedCard extends Div {
    DeedCard(DeedDetails deed, boolean whole) {
        List<String> facts = new ArrayList<>(
                List.of("Who", DeedWords.who(deed), "When", DeedWords.second(deed.at()), "By", DeedWords.way(deed)));
        add(facts, "Whom", DeedWords.whom(deed));
        if (whole) {
            add(facts, "Group", DeedWords.group(deed));
            add(facts, "Device", deed.device());
            add(facts, "Address", deed.address());
        }
        for (Map.Entry<String, @Nullable String> detail : deed.details().entrySet()) {
            add(facts, DeedWords.name(detail), detail.getValue());
        }
        add(Parts.section(Words.sentence(DeedWords.what(deed)), Parts.facts(facts)));
        List<String> ids = new ArrayList<>(List.of("Deed", deed.id().toString()));
        add(ids, "Who", text(deed.person()));
        add(ids, "What", text(deed.subject()));
        add(ids, "Group", text(deed.group()));
        add(Parts.section("As it is kept", Parts.facts(ids)));
        Paragraph remark = new Paragraph(
                whole
                        ? "Names are as they are now. Addresses and devices are forgotten after the time set under Settings."
                        : "Names are as they are now.");
        remark.addClassNames("meta", "apart");
        add(remark);
    }

    private static void add(List<String> facts, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.addAll(List.of(name, value));
        }
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
