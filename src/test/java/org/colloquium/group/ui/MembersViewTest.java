package org.colloquium.group.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.colloquium.ViewTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.account.TestSignIn;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.GroupService;
import org.colloquium.group.Member;
import org.colloquium.group.MemberService;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MembersViewTest extends ViewTest {
    @Autowired
    MemberService members;

    @Autowired
    GroupService groups;

    @Autowired
    TestGroup stage;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestSignIn signIn;

    TestGroup.Cast cast;

    @BeforeEach
    void prepare() {
        cast = stage.make();
    }

    @Test
    void theHeadingCountsAndRolesAreSaid() {
        open(cast.guest());
        assertThat(find(H1.class).single().getText()).isEqualTo("Five members");
        assertThat(page()).contains("One owner, one organiser, two members and one guest.");
    }

    @Test
    void aGuestOnlyLeaves() {
        open(cast.guest());
        assertThat(find(Select.class).exists()).isFalse();
        assertThat(find(TextField.class).withCaption("E-mail").exists()).isFalse();
        assertThat(find(Button.class).withText("Delete the group").exists()).isFalse();
        test(find(Button.class).withText("Leave").single()).click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(getCurrentView()).isInstanceOf(GroupsView.class);
        assertThat(TestAccounts.as(cast.owner(), () -> members.of(cast.group())))
                .extracting(Member::id)
                .doesNotContain(cast.guest());
    }

    @Test
    void theOwnerChangesARole() {
        open(cast.owner());
        test(roleOf("Max Member")).selectItem("organiser");
        assertThat(TestAccounts.as(cast.owner(), () -> members.of(cast.group())))
                .filteredOn(it -> it.id().equals(cast.otherMember()))
                .extracting(Member::role)
                .containsExactly(Role.ORGANISER);
    }

    @Test
    void theLastOwnerHasNoWayToLoseThatOnThePage() {
        open(cast.owner());
        assertThat(find(Button.class).withText("Leave").exists()).isFalse();
        assertThat(find(Select.class).all().stream()
                        .noneMatch(it -> it.getAriaLabel().orElse("").equals("Role of Olga Owner")))
                .isTrue();
    }

    @Test
    void somebodyKnownIsInAtOnceAndSomebodyUnknownGetsALink() {
        AccountId nia = accounts.person("Nia Nova");
        open(cast.owner());
        invite(signIn.email(nia));
        assertThat(page()).contains("Nia Nova is in the group now, as member.");
        invite("unknown@example.org");
        assertThat(page()).contains("Nobody here has this address yet: hand the link to unknown@example.org.");
        assertThat(find(TextField.class).withCaption("Invitation link").single().getValue())
                .matches("/invitation/[\\w-]{43}");
        invite("nonsense");
        assertThat(find(TextField.class).withCaption("E-mail").single().getErrorMessage())
                .startsWith("This is not an e-mail address");
        assertThat(find(TextField.class).withCaption("E-mail").single().getValue())
                .as("what was typed stays")
                .isEqualTo("nonsense");
    }

    @Test
    void arrivalsAppearWithoutReloadingAndTypingStays() throws InterruptedException {
        open(cast.owner());
        test(find(TextField.class).withCaption("E-mail").single()).setValue("half an addr");
        stage.join(cast.group(), "Nia Nova", Role.MEMBER);
        TestAccounts.as(cast.owner(), () -> members.changeRole(cast.group(), cast.otherMember(), Role.ORGANISER));
        await(() -> page().contains("Nia Nova") && page().contains("Six members"));
        assertThat(find(TextField.class).withCaption("E-mail").single().getValue())
                .isEqualTo("half an addr");
    }

    @Test
    void aGroupIsDeletedOnlyByTypingItsName() {
        open(cast.owner());
        test(find(Button.class).withText("Delete the group").single()).click();
        TextField name = find(TextField.class)
                .withCaption("Type the name of the group to confirm")
                .single();
        test(name).setValue("Vision");
        test(deleteButton()).click();
        assertThat(name.getErrorMessage()).isEqualTo("The group is called Vision & Language.");
        test(name).setValue("Vision & Language");
        test(deleteButton()).click();
        assertThat(getCurrentView()).isInstanceOf(GroupsView.class);
        assertThatThrownBy(() -> TestAccounts.as(cast.member(), () -> groups.open(cast.slug())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void strangersFindNothing() {
        for (AccountId who : new AccountId[] {cast.stranger(), cast.administrator()}) {
            signIn(who);
            assertThatThrownBy(() -> navigate("g/" + cast.slug() + "/members", MembersView.class))
                    .isInstanceOf(Throwable.class);
        }
    }

    @Test
    void theStartLeadsToTheGroupVisitedLast() {
        signIn(cast.member());
        UI.getCurrent().navigate("");
        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("HomeView");
        signIn(accounts.person("Nobody's member"));
        navigate("", GroupsView.class);
    }

    @Test
    void administratorsReadThePermissionTable() {
        signIn(cast.administrator());
        navigate("admin/permissions", PermissionsView.class);
        assertThat(page()).contains("Delete the group", "as guest or member");
    }

    private void open(AccountId who) {
        signIn(who);
        navigate("g/" + cast.slug() + "/members", MembersView.class);
    }

    private void invite(String email) {
        test(find(TextField.class).withCaption("E-mail").single()).setValue(email);
        test(find(Button.class).withText("Invite").single()).click();
    }

    private Button deleteButton() {
        return find(Button.class).withText("Delete the group").all().getLast();
    }

    @SuppressWarnings("unchecked")
    private Select<Role> roleOf(String name) {
        return find(Select.class).all().stream()
                .filter(it -> it.getAriaLabel().orElse("").equals("Role of " + name))
                .findFirst()
                .orElseThrow();
    }

    private String page() {
        return text((Component) getCurrentView());
    }

    private void await(BooleanSupplier there) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(10));
        while (!there.getAsBoolean() && Instant.now().isBefore(end)) {
            runPendingSignalsTasks();
            roundTrip();
            Thread.sleep(30);
        }
        assertThat(there.getAsBoolean()).as(page()).isTrue();
    }
}
