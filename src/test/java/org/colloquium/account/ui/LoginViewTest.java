package org.colloquium.account.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.account.TestAccounts.run;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.colloquium.ViewTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.SettingService;
import org.colloquium.account.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LoginViewTest extends ViewTest {
    @Autowired
    SettingService settings;

    @Autowired
    TestAccounts accounts;

    AccountId ada;

    @BeforeEach
    void prepare() {
        ada = accounts.administrator("Ada");
    }

    @AfterEach
    void putBack() {
        run(ada, () -> settings.reset("sign-in.codes"));
        run(ada, () -> settings.reset("sign-in.passkeys"));
    }

    @Test
    void passkeysAreOfferedFirstAndCodesNotUntilSomebodySaysSo() {
        assertThat(page("login")).contains("Use a passkey").doesNotContain("Send me a code");
        assertThat(find(PasskeyButton.class).exists()).isTrue();
    }

    @Test
    void whatIsSwitchedOffIsNotThere() {
        run(ada, () -> settings.change(Map.of("sign-in.passkeys", "false", "sign-in.codes", "true")));
        assertThat(page("login")).contains("Send me a code").doesNotContain("Use a passkey");
        assertThat(find(NativeButton.class).withText("Send me a code").single().getElement())
                .satisfies(it -> assertThat(it.getAttribute("formaction")).isEqualTo("login/code/send"));
    }

    @Test
    void theCodeIsTakenOnlyWhereCodesAreOffered() {
        assertThat(page("login?code")).contains("Use a passkey");
        run(ada, () -> settings.change(Map.of("sign-in.codes", "true")));
        assertThat(page("login?code&wrong"))
                .contains("If the address has an account here", "That is not the code that was sent last");
        assertThat(find(H1.class).single().getText()).isEqualTo("Type the code from your mail");
    }

    @Test
    void eachRefusalSaysWhatToDo() {
        assertThat(page("login?passkey")).contains("That passkey opens no account here.");
        assertThat(page("login?error")).contains("do not go together");
        assertThat(page("login?wait=125")).contains("Come back in three minutes.");
    }

    private String page(String address) {
        UI.getCurrent()
                .navigate(
                        address.replaceFirst("\\?.*", ""),
                        QueryParameters.fromString(address.replaceFirst("[^?]*\\??", "")));
        return text(getCurrentView().getElement().getComponent().orElseThrow());
    }
}
