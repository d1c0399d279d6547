package org.colloquium.group.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import org.colloquium.TestPages;
import org.colloquium.ViewTest;
import org.colloquium.account.TestAccounts;
import org.colloquium.group.TestGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AllGroupsViewTest extends ViewTest {
    @Autowired
    TestGroup stage;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestPages pages;

    @Autowired
    JdbcClient database;

    private TestGroup.Cast cast;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        signIn(cast.administrator());
    }

    @Test
    void aGroupIsArchivedAndItsMembersAreToldSo() {
        open("?q=" + cast.slug() + "&group=" + cast.group());
        assertThat(text((Component) getCurrentView())).contains("Olga Owner").doesNotContain("Mei Member");
        press("Archive");
        roundTrip();
        signIn(cast.owner());
        UI.getCurrent().navigate("g/" + cast.slug() + "/members");
        roundTrip();
        assertThat(find(MemberRows.class).exists()).isTrue();
        assertThat(find(InviteForm.class).exists()).isFalse();
    }

    @Test
    void anOrphanSaysSo() {
        accounts.disable(cast.owner());
        open("?q=" + cast.slug() + "&state=orphan&group=" + cast.group());
        assertThat(text((Component) getCurrentView())).contains("No owner of this group can sign in");
        assertThat(find(Button.class).withText("Name an owner").exists()).isTrue();
    }

    @Test
    void everyPageOfAnArchivedGroupCanBeRead() {
        TestPages.Scene scene = pages.make(4, 2);
        database.sql("""
                        update reading_group set archived_at = now()
                        where id in (select group_id from membership where account_id = ?)""").param(scene.reader().value()).update();
        signIn(scene.reader());
        scene.paths().forEach((name, path) -> {
            Location location = new Location(path);
            UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
            roundTrip();
            assertThat(getCurrentView().getClass()).as(name).hasAnnotation(Route.class);
        });
    }

    private void open(String query) {
        Location location = new Location("admin/groups" + query);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        roundTrip();
    }

    private void press(String words) {
        test(find(Button.class).withText(words).single()).click();
    }
}
