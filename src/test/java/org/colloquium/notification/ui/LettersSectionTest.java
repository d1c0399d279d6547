package org.colloquium.notification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import org.colloquium.ViewTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.account.TestMailServer;
import org.colloquium.notification.LetterChoices;
import org.colloquium.notification.LetterKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LettersSectionTest extends ViewTest {
    @Autowired
    TestAccounts accounts;

    @Autowired
    TestMailServer mailServer;

    @Autowired
    LetterChoices choices;

    AccountId mei;

    @BeforeEach
    void prepare() {
        mei = accounts.person("Mei");
        signIn(mei);
    }

    @AfterEach
    void forget() {
        mailServer.none();
        signIn(mei);
    }

    @Test
    void aTickIsKeptAtOnceAndSaysSo() {
        UI.getCurrent().navigate("account");
        Checkbox meetings = box("Meetings");
        assertThat(meetings.getValue()).isTrue();
        test(meetings).click();
        assertThat(page()).contains("Saved: no more letters about meetings.");
        assertThat(choices.mine()).doesNotContain(LetterKind.MEETINGS).contains(LetterKind.BALLOTS);
        UI.getCurrent().navigate("admin/permissions");
        UI.getCurrent().navigate("account");
        assertThat(box("Meetings").getValue()).isFalse();
        assertThat(box("Ballots").getValue()).isTrue();
        test(box("Meetings")).click();
        assertThat(choices.mine()).contains(LetterKind.MEETINGS);
    }

    @Test
    void itSaysWhetherThisServerSendsMail() {
        UI.getCurrent().navigate("account");
        assertThat(page()).contains("This server sends no mail at present");
        mailServer.use(9);
        signIn(mei);
        UI.getCurrent().navigate("admin/permissions");
        UI.getCurrent().navigate("account");
        assertThat(page()).doesNotContain("sends no mail").contains("Letters about your account itself always come.");
    }

    private Checkbox box(String label) {
        return find(Checkbox.class).all().stream()
                .filter(it -> label.equals(it.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private String page() {
        return text((Component) getCurrentView());
    }
}
