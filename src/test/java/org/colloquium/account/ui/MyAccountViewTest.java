package org.colloquium.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.colloquium.ViewTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.MyAccount;
import org.colloquium.account.TestAccounts;
import org.colloquium.account.TestSignIn;
import org.colloquium.common.ui.Language;
import org.colloquium.common.ui.Pickers;
import org.colloquium.common.ui.Times;
import org.colloquium.common.ui.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class MyAccountViewTest extends ViewTest {
    @Autowired
    TestAccounts accounts;

    @Autowired
    TestSignIn signIn;

    @Autowired
    MyAccount myAccount;

    @Autowired
    JdbcClient database;

    AccountId mei;

    @BeforeEach
    void prepare() {
        mei = accounts.person("Mei");
        signIn.password(mei);
        signIn(mei);
        UI.getCurrent().navigate("account");
    }

    @Test
    void aChosenZoneHoldsForAllDates() {
        @SuppressWarnings("unchecked")
        ComboBox<String> zone = find(ComboBox.class).single();
        zone.setValue("Asia/Tokyo");
        press("Save both");
        assertThat(Times.readersZone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        zone.setValue(null);
        press("Save both");
        assertThat(Times.readersZone()).isEqualTo(ZoneId.of("UTC"));
    }

    @Test
    void aChosenLanguageHoldsForDatesAndNumbers() {
        @SuppressWarnings("unchecked")
        Select<Locale> language = find(Select.class).all().stream()
                .filter(it -> "Dates and numbers as in".equals(it.getLabel()))
                .findFirst()
                .orElseThrow();
        assertThat(language.getValue()).isEqualTo(Language.USUAL);
        language.setValue(Locale.GERMANY);
        press("Save both");
        assertThat(Times.here().date(LocalDate.of(2020, 3, 25))).isEqualTo("25. März 2020");
        assertThat(Words.figure(12_345, "paper", "papers")).isEqualTo("12.345 papers");
        DatePicker picker = new DatePicker();
        Pickers.dress(picker);
        assertThat(picker.getI18n().getFirstDayOfWeek()).isEqualTo(1);
        assertThat(TestAccounts.as(mei, myAccount::reading).language()).isEqualTo(Locale.GERMANY);
    }

    @Test
    void deletingAsksWhoItIsAndWhetherItIsMeant() {
        press("Delete my account");
        assertThat(find(TextField.class).all())
                .extracting(TextField::getLabel)
                .noneMatch(it -> it.startsWith("To erase"));
        test(find(PasswordField.class).all().getLast()).setValue(TestSignIn.PASSWORD);
        press("Continue");
        TextField typed = find(TextField.class).all().stream()
                .filter(it -> it.getLabel().startsWith("To erase"))
                .findFirst()
                .orElseThrow();
        typed.setValue("somebody@example.org");
        press("Erase for good");
        assertThat(typed.isInvalid()).isTrue();
        assertThat(exists()).isTrue();
        typed.setValue(signIn.email(mei));
        press("Erase for good");
        assertThat(exists()).isFalse();
    }

    @Test
    void gatheringAsksWhoItIsAndSaysHowFarItIs() {
        press("Gather it");
        test(find(PasswordField.class).all().getLast()).setValue(TestSignIn.PASSWORD);
        press("Continue");
        assertThat(text((Component) getCurrentView())).containsAnyOf("Being gathered", "Ready since");
    }

    @Test
    void anAdministratorErasesSomebody() {
        AccountId ada = accounts.administrator("Ada");
        signIn.password(ada);
        signIn(ada);
        UI.getCurrent().navigate("admin/accounts", QueryParameters.of("account", mei.toString()));
        press("Erase account");
        test(find(PasswordField.class).all().getLast()).setValue(TestSignIn.PASSWORD);
        press("Continue");
        TextField typed = find(TextField.class).all().stream()
                .filter(it -> it.getLabel() != null && it.getLabel().startsWith("To erase"))
                .findFirst()
                .orElseThrow();
        typed.setValue(signIn.email(ada));
        press("Erase for good");
        assertThat(exists()).isTrue();
        typed.setValue(signIn.email(mei));
        press("Erase for good");
        assertThat(exists()).isFalse();
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private boolean exists() {
        return database.sql("select exists (select from account where id = ?)")
                .param(mei.value())
                .query(Boolean.class)
                .single();
    }
}
