package org.colloquium.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import java.util.List;
import org.colloquium.ViewTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.AccountOrder;
import org.colloquium.account.TestAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccountsViewTest extends ViewTest {
    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient database;

    private String mark;

    @BeforeEach
    void prepare() {
        mark = "w" + System.nanoTime();
        signIn(accounts.administrator("Ada"));
    }

    @Test
    void filtersAndOrderAreInTheAddress() {
        AccountId off = accounts.disabled("Off " + mark);
        accounts.person("On " + mark);
        open("admin/accounts?q=" + mark + "&state=disabled&sort=newest&unseen=nonsense");
        AccountGrid grid = find(AccountGrid.class).single();
        assertThat(grid.found()).isEqualTo(1);
        assertThat(find(Select.class).all()).extracting(Select::getValue).contains(AccountOrder.NEWEST);
        grid.tick(List.of(off));
        assertThat(text(find(BatchBar.class).single())).contains("1 account chosen");
    }

    @Test
    void disablingThoseTickedAndTakingItBack() {
        AccountId one = accounts.person("One " + mark);
        accounts.person("Two " + mark);
        open("admin/accounts?q=" + mark);
        find(AccountGrid.class).single().tick(List.of(one));
        press("Disable");
        assertThat(text(find(Dialog.class).single())).contains("tokens end for good");
        press("Disable 1 account");
        assertThat(enabled(one)).isFalse();
        press("Undo");
        assertThat(enabled(one)).isTrue();
    }

    private void open(String path) {
        Location location = new Location(path);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        roundTrip();
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private boolean enabled(AccountId who) {
        return database.sql("select enabled from account where id = ?")
                .param(who.value())
                .query(Boolean.class)
                .single();
    }
}
