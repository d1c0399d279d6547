package org.colloquium.account;

import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;

/** Names a mail server of the tests in the settings, as an administrator does. */
@TestComponent
public class TestMailServer {
    private final SettingService settings;
    private final TestAccounts accounts;

    TestMailServer(SettingService settings, TestAccounts accounts) {
        this.settings = settings;
        this.accounts = accounts;
    }

    public void use(int port) {
        AccountId administrator = accounts.administrator("Ada");
        TestAccounts.run(
                administrator,
                () -> settings.change(Map.of(
                        "mail.host", "127.0.0.1",
                        "mail.port", String.valueOf(port),
                        "mail.security", "none",
                        "mail.from", "no-reply@example.org")));
    }

    public void none() {
        AccountId administrator = accounts.administrator("Ada");
        List.of("mail.host", "mail.port", "mail.security", "mail.from")
                .forEach(it -> TestAccounts.run(administrator, () -> settings.reset(it)));
    }
}
