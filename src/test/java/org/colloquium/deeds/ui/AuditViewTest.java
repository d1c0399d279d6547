package org.colloquium.deeds.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.as;
import static org.colloquium.account.TestAccounts.run;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import java.util.List;
import org.colloquium.ViewTest;
import org.colloquium.account.AccountId;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.NotFoundException;
import org.colloquium.deeds.DeedDetails;
import org.colloquium.group.GroupService;
import org.colloquium.group.MemberService;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

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
    }

    @Test
    void theAddressHoldsTheFilterAndNamesAreJoined() {
        signIn(cast.administrator());
        navigate("admin/audit?group=" + cast.group(), AuditView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo("Audit log");
        assertThat(rows()).extracting(DeedWords::who).containsExactly("Gwen Guest", "Olga Owner", "Olga Owner");
        assertThat(rows().get(1)).extracting(DeedWords::whom).isEqualTo("Mei Member");
        assertThat(find(Anchor.class).withText("Export as CSV").exists()).isTrue();
        navigate("admin/audit?group=" + cast.group() + "&kind=role-changed&person=" + cast.member(), AuditView.class);
        assertThat(rows()).extracting(DeedDetails::kind).containsExactly("role-changed");
        navigate("admin/audit?group=" + cast.group() + "&until=2020-01-01", AuditView.class);
        assertThat(rows()).isEmpty();
    }

    @Test
    void aChoiceGoesIntoTheAddress() {
        signIn(cast.administrator());
        navigate("admin/audit?group=" + cast.group(), AuditView.class);
        test(kind()).selectItem("Changed a role");
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .contains("kind=role-changed", "group=" + cast.group());
        assertThat(rows()).extracting(DeedDetails::kind).containsExactly("role-changed");
    }

    @Test
    void aRowOpensToItsDetails() {
        signIn(cast.administrator());
        navigate("admin/audit?group=" + cast.group() + "&kind=role-changed", AuditView.class);
        String deed = rows().getFirst().id().toString();
        navigate("admin/audit?kind=role-changed&deed=" + deed, AuditView.class);
        assertThat(text(find(DeedCard.class).single()))
                .contains("Changed a role", "Olga Owner", "Mei Member", "organiser", "127.0.0.1", deed);
    }

    @Test
    void whoHasNoAccountAnyMoreIsAFormerMember() {
        AccountId gone = cast.guest();
        database.sql("delete from account where id = ?").param(gone.value()).update();
        signIn(cast.administrator());
        navigate("admin/audit?person=" + gone, AuditView.class);
        assertThat(rows()).extracting(DeedWords::who).containsExactly("Former member");
        assertThat(page()).doesNotContain("Gwen");
    }

    @Test
    void thoseWhoRunAGroupSeeItsOwnWithoutAddresses() {
        signIn(cast.organiser());
        navigate("g/" + cast.slug() + "/members/audit", GroupAuditView.class);
        assertThat(rows()).hasSize(3).allMatch(it -> it.address() == null);
        String deed = rows().getFirst().id().toString();
        navigate("g/" + cast.slug() + "/members/audit?deed=" + deed, GroupAuditView.class);
        assertThat(text(find(DeedCard.class).single())).contains("Left a group").doesNotContain("127.0.0.1");
        assertThat(find(Anchor.class).withText("Export as CSV").exists()).isFalse();
    }

    @Test
    void othersSeeNothing() {
        signIn(cast.otherMember());
        assertThatThrownBy(() -> {
                    navigate("g/" + cast.slug() + "/members/audit", GroupAuditView.class);
                    rows();
                })
                .isInstanceOfAny(AccessDeniedException.class, NotFoundException.class, IllegalArgumentException.class);
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
