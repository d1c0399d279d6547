package org.colloquium.deeds.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.account.TestAccounts.as;
import static org.colloquium.account.TestAccounts.run;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Location;
import java.util.List;
import org.colloquium.ViewTest;
import org.colloquium.account.AccountId;
import org.colloquium.audit.DeedKind;
import org.colloquium.deeds.DeedDetails;
import org.colloquium.group.GroupService;
import org.colloquium.group.MemberService;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AuditViewTest extends ViewTest {
    @Autowired
    TestGroup stage;

    @Autowired
    MemberService members;

    @Autowired
    GroupService groups;

    @Autowired
    JdbcClient database;

    TestGroup.Cast cast;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        as(cast.owner(), () -> members.changeRole(cast.group(), cast.member(), Role.ORGANISER));
        run(cast.guest(), () -> members.leave(cast.group()));
        database.sql("""
                        insert into deed_trail select id, done_by, '192.0.2.77', 'Firefox on Linux', done_at from deed
                        where group_id = ? on conflict (deed_id) do update set address = excluded.address""").param(cast.group().value()).update();
    }

    @Test
    void theAddressHoldsTheFilterAndNamesAreJoined() {
        signIn(cast.administrator());
        go("admin/audit?group=" + cast.group());
        assertThat(find(H1.class).single().getText()).isEqualTo("Audit log");
        assertThat(rows()).extracting(DeedWords::who).containsExactly("Gwen Guest", "Olga Owner", "Olga Owner");
        assertThat(rows().get(1)).extracting(DeedWords::whom).isEqualTo("Mei Member");
        assertThat(find(Anchor.class).withText("Export as CSV").exists()).isTrue();
        go("admin/audit?group=" + cast.group() + "&kind=role-changed&person=" + cast.member());
        assertThat(rows()).extracting(DeedDetails::kind).containsExactly("role-changed");
        go("admin/audit?group=" + cast.group() + "&until=2020-01-01");
        assertThat(rows()).isEmpty();
    }

    @Test
    void aChoiceGoesIntoTheAddress() {
        signIn(cast.administrator());
        go("admin/audit?group=" + cast.group());
        test(kind()).selectItem("Changed a role");
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .contains("kind=role-changed", "group=" + cast.group());
        assertThat(rows()).extracting(DeedDetails::kind).containsExactly("role-changed");
    }

    @Test
    void aRowOpensToItsDetails() {
        signIn(cast.administrator());
        go("admin/audit?group=" + cast.group() + "&kind=role-changed");
        String deed = rows().getFirst().id().toString();
        go("admin/audit?kind=role-changed&deed=" + deed);
        assertThat(text(find(DeedCard.class).single()))
                .contains("Changed a role", "Olga Owner", "Mei Member", "organiser", "192.0.2.77", deed);
    }

    @Test
    void whoHasNoAccountAnyMoreIsAFormerMember() {
        AccountId gone = cast.guest();
        database.sql("delete from account where id = ?").param(gone.value()).update();
        signIn(cast.administrator());
        go("admin/audit?person=" + gone);
        assertThat(rows()).extracting(DeedWords::who).containsExactly("Former member");
        assertThat(page()).doesNotContain("Gwen");
    }

    @Test
    void thoseWhoRunAGroupSeeItsOwnWithoutAddresses() {
        signIn(cast.organiser());
        go("g/" + cast.slug() + "/members/audit");
        assertThat(rows()).hasSize(3).allMatch(it -> it.address() == null);
        String deed = rows().getFirst().id().toString();
        go("g/" + cast.slug() + "/members/audit?deed=" + deed);
        assertThat(text(find(DeedCard.class).single())).contains("Left a group").doesNotContain("192.0.2.77");
        assertThat(find(Anchor.class).withText("Export as CSV").exists()).isFalse();
    }

    @Test
    void othersAreToldThatTheyMayNot() {
        signIn(cast.otherMember());
        go("g/" + cast.slug() + "/members/audit");
        assertThat(getCurrentView()).isNotInstanceOf(GroupAuditView.class);
        signIn(cast.owner());
        go("admin/audit");
        assertThat(getCurrentView()).isNotInstanceOf(AuditView.class);
        assertThat(find(DeedGrid.class).exists()).isFalse();
    }

    private static void go(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    private ComboBox<DeedKind> kind() {
        @SuppressWarnings("unchecked")
        ComboBox<DeedKind> kind = (ComboBox<DeedKind>) find(ComboBox.class)
                .withCondition(it -> "Deed".equals(it.getAriaLabel().orElse("")))
                .single();
        return kind;
    }

    private List<DeedDetails> rows() {
        DeedGrid grid = find(DeedGrid.class).single();
        return grid.getLazyDataView().getItems().toList();
    }

    private static String page() {
        return text(UI.getCurrent());
    }
}
