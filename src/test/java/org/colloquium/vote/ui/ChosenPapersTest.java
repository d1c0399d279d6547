package org.colloquium.vote.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import org.colloquium.IntegrationTest;
import org.colloquium.account.TestAccounts;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperTitles;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ChosenPapersTest extends IntegrationTest {
    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    PaperTitles titles;

    @Test
    void whatIsTypedAddsTheOnePaperThatItCanMean() {
        TestGroup.Cast cast = stage.make();
        PaperId rivers = papers.add(cast.group(), "Ranking Rivers");
        papers.add(cast.group(), "Quiet Moons");
        papers.add(cast.group(), "Quiet Tides");
        TestAccounts.run(cast.organiser(), () -> {
            ChosenPapers chosen = new ChosenPapers(titles, cast.group(), () -> {});
            for (String typed :
                    new String[] {"Quiet", "Nothing like it", "\0", "x".repeat(100_000), "", "Ranking Riv"}) {
                assertThat(chosen.value()).isEmpty();
                type(chosen, typed);
            }
            assertThat(chosen.value()).containsExactly(rivers);
            type(chosen, "Ranking Riv");
            assertThat(chosen.value()).containsExactly(rivers);
        });
    }

    @SuppressWarnings("unchecked")
    private static void type(ChosenPapers chosen, String words) {
        ComboBox<Object> picker = (ComboBox<Object>) chosen.getChildren()
                .filter(ComboBox.class::isInstance)
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(picker, new ComboBoxBase.CustomValueSetEvent<>(picker, true, words));
    }
}
