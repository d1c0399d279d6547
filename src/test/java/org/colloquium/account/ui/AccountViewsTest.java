package org.colloquium.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Objects;
import org.colloquium.ViewTest;
import org.colloquium.account.AccountDetails;
import org.colloquium.account.AccountEdit;
import org.colloquium.account.AccountId;
import org.colloquium.account.AccountService;
import org.colloquium.account.EmailAddress;
import org.colloquium.account.MyAccount;
import org.colloquium.account.NewAccount;
import org.colloquium.account.TestAccounts;
import org.colloquium.account.TestSignIn;
import org.colloquium.account.TokenDetails;
import org.colloquium.account.TokenService;
import org.colloquium.group.GroupService;
import org.colloquium.group.MemberService;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AccountViewsTest extends ViewTest {
    @Autowired
    AccountService service;

    @Autowired
    MyAccount myAccount;

    @Autowired
    TokenService tokens;

    @Autowired
    MemberService members;

    @Autowired
    GroupService groups;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestSignIn signIn;

    @Autowired
    TestGroup stage;

    AccountId ada;
    AccountId mei;
    String mark;

    @BeforeEach
    void prepare() {
        mark = "m" + System.nanoTime();
        ada = accounts.administrator("Ada");
        signIn.password(ada);
        mei = accounts.person("Mei " + mark);
        signIn.password(mei);
    }

    @Test
    void theSignInSaysOneThingToEveryFailure() {
        navigate("login", LoginView.class);
        assertThat(page()).doesNotContain("do not go together");
        navigate(LoginView.class, Map.of("error", ""));
    }

    @Test
    void searchAndChoiceAreInTheAddress() {
        TestGroup.Cast cast = stage.make();
        signIn(ada);
        navigate("admin/accounts?q=" + mark + "&account=" + mei, AccountsView.class);
        Grid<AccountDetails> grid = grid();
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(test(grid).getRow(0).id()).isEqualTo(mei);
        assertThat(page()).contains("Mei " + mark, signIn.email(mei), "Make administrator", "Disable account");
        navigate("admin/accounts?account=" + cast.owner(), AccountsView.class);
        assertThat(page())
                .contains("last owner", "Disabling leaves Vision & Language without an owner who can sign in.");
    }

    @Test
    void disablingIsOneClickAndSoIsEnabling() {
        signIn(ada);
        navigate("admin/accounts?account=" + mei, AccountsView.class);
        click("Disable account");
        assertThat(TestAccounts.as(mei, myAccount::isOver)).isTrue();
        navigate("admin/accounts?account=" + mei, AccountsView.class);
        click("Enable account");
        assertThat(TestAccounts.as(ada, () -> service.details(mei)).enabled()).isTrue();
    }

    @Test
    void anInvitationLinkIsShownOnce() {
        signIn(ada);
        navigate("admin/accounts", AccountsView.class);
        click("Invite people");
        test(find(TextField.class).withCaption("Name").single()).setValue("Nia");
        test(find(TextField.class).withCaption("E-mail").single()).setValue("nonsense");
        click("Invite");
        assertThat(find(TextField.class).withCaption("E-mail").single().getErrorMessage())
                .startsWith("This is not an e-mail address");
        test(find(TextField.class).withCaption("E-mail").single()).setValue("nia" + mark + "@example.org");
        click("Invite");
        assertThat(find(TextField.class).withCaption("Invitation link").single().getValue())
                .matches("/invitation/[\\w-]{43}");
        click("Done");
        assertThat(find(TextField.class).withCaption("Invitation link").exists())
                .isFalse();
    }

    @Test
    void othersDoNotAdminister() {
        signIn(mei);
        assertThat(arrives("admin/accounts", AccountsView.class)).isFalse();
    }

    @Test
    void anInvitationAsksForNameAndPassword() {
        String secret = Objects.requireNonNull(TestAccounts.as(
                        ada, () -> service.make(new NewAccount("nia" + mark + "@example.org", "Nia", null, false)))
                .invitation());
        navigate("invitation/" + secret, InvitationView.class);
        assertThat(find(TextField.class).withCaption("Your name").single().getValue())
                .isEqualTo("Nia");
        assertThat(find(TextField.class).withCaption("E-mail").single().isReadOnly())
                .isTrue();
        navigate("invitation/nothing", InvitationView.class);
        assertThat(page()).contains("This invitation has ended");
    }

    @Test
    void whoeverIsSignedInJoinsByAButton() {
        TestGroup.Cast cast = stage.make();
        String secret = Objects.requireNonNull(TestAccounts.as(
                        cast.owner(),
                        () -> members.invite(cast.group(), new EmailAddress(mark + "@example.org"), Role.MEMBER))
                .secret());
        signIn(mei);
        navigate("join/" + secret, JoinView.class);
        assertThat(page()).contains("Join Vision & Language", "You are signed in as Mei");
        click("Join the group");
        assertThat(TestAccounts.as(mei, () -> groups.open(cast.slug())).myRole())
                .isEqualTo(Role.MEMBER);
    }

    @Test
    void aTokenIsShownOnceAndRevoked() {
        signIn(mei);
        navigate("account", MyAccountView.class);
        click("Make a token");
        assertThat(page()).contains("A token's name has 1 to 100 characters.");
        test(find(TextField.class).withCaption("What it is for").single()).setValue("My script");
        click("Make a token");
        assertThat(find(TextField.class).withCaption("Token").single().getValue())
                .startsWith("clq_");
        assertThat(TestAccounts.as(mei, tokens::mine))
                .extracting(TokenDetails::name)
                .containsExactly("My script");
        click("Revoke");
        assertThat(TestAccounts.as(mei, tokens::mine)).isEmpty();
    }

    @Test
    void aNewPasswordAsksForTheOldOne() {
        signIn(mei);
        navigate("account", MyAccountView.class);
        change("wrong password", "another long sentence");
        assertThat(page()).contains("This is not your present password.");
        change(TestSignIn.PASSWORD, "short");
        assertThat(page()).contains("A password has at least 12 characters.");
        change(TestSignIn.PASSWORD, "another long sentence");
        assertThat(page()).contains("Changed. You are signed out everywhere else.");
    }

    @Test
    void anAdministratorWhoIsUnmadeIsRefusedNextTime() {
        signIn(ada);
        navigate("admin/accounts", AccountsView.class);
        AccountId ben = accounts.administrator("Ben");
        signIn.password(ben);
        TestAccounts.as(ben, () -> service.edit(ada, AccountEdit.administrator(false)));
        assertThat(arrives("admin/accounts?q=x", AccountsView.class)).isFalse();
    }

    private void change(String old, String fresh) {
        test(find(PasswordField.class).withCaption("Present password").single()).setValue(old);
        test(find(PasswordField.class).withCaption("New password").single()).setValue(fresh);
        click("Change the password");
    }

    private void click(String words) {
        test(find(Button.class).withText(words).single()).click();
    }

    private <T extends Component> boolean arrives(String path, Class<T> view) {
        try {
            navigate(path, view);
            return true;
        } catch (RuntimeException | AssertionError e) {
            return false;
        }
    }

    @SuppressWarnings("unchecked")
    private Grid<AccountDetails> grid() {
        return find(AccountGrid.class).single();
    }

    private String page() {
        return text((Component) getCurrentView());
    }
}
