package org.colloquium.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.colloquium.IntegrationTest;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.common.TooManyRequestsException;
import org.colloquium.group.MemberService;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class RegistrationServiceTest extends IntegrationTest {
    private static final int NOBODY_LISTENS = 1; // letters stay to be read

    @Autowired
    RegistrationService registrations;

    @Autowired
    SettingService settings;

    @Autowired
    TestMailServer mail;

    @Autowired
    MemberService members;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestSignIn signIn;

    @Autowired
    TestGroup stage;

    @Autowired
    MockMvcTester web;

    @Autowired
    JdbcClient database;

    private AccountId administrator;
    private String address;
    private Network network;

    @BeforeEach
    void prepare() {
        administrator = accounts.administrator("Ada");
        address = "n" + Long.toString(System.nanoTime(), 36) + "@uni.example";
        network = new Network("test-" + address);
        set("registration.open", "true");
        mail.use(NOBODY_LISTENS);
    }

    @AfterEach
    void end() {
        mail.none();
        TestAccounts.run(administrator, () -> settings.reset("registration.open"));
        TestAccounts.run(administrator, () -> settings.reset("account.domains"));
    }

    @Test
    void nobodyAsksWhereThatIsNotOffered() {
        set("registration.open", "false");
        assertThatThrownBy(() -> registrations.ask("Nora", address, network)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> registrations.open("x")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whereNoMailIsSentNobodyAsksAndWhoeverWaitsIsAnsweredWithoutALetter() {
        registrations.ask("Nora New", address, network);
        registrations.confirm(secret(), "Nora", TestSignIn.PASSWORD);
        mail.none();
        assertThat(registrations.isOpen()).isTrue();
        assertThat(registrations.isOffered()).isFalse();
        assertThatThrownBy(() -> registrations.ask("Nora", "b" + address, network))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("sends no mail");
        assertThat(subjects("b" + address)).isEmpty();
        TestAccounts.run(administrator, () -> registrations.approve(List.of(id())));
        assertThat(signInLeadsTo()).doesNotContain("login");
        assertThat(subjects(address)).doesNotContain("You have been let in");
    }

    @Test
    void aConfirmedAddressWaitsAndSignsInOnlyOnceLetIn() {
        registrations.ask("Nora New", address, network);
        assertThat(waiting()).as("not confirmed").doesNotContain(address);
        String secret = secret();
        assertThat(registrations.open(secret).name()).isEqualTo("Nora New");
        assertThatThrownBy(() -> registrations.confirm(secret, "Nora", "short"))
                .isInstanceOf(InvalidInputException.class);
        registrations.confirm(secret, "Nora Newman", TestSignIn.PASSWORD);
        assertThatThrownBy(() -> registrations.confirm(secret, "Nora", TestSignIn.PASSWORD))
                .as("once only")
                .isInstanceOf(NotFoundException.class);
        assertThat(waiting()).contains(address);
        assertThat(signInLeadsTo()).isEqualTo("/login?error");

        TestAccounts.run(administrator, () -> registrations.approve(List.of(id())));
        assertThat(signInLeadsTo()).doesNotContain("login");
        assertThat(waiting()).doesNotContain(address);
        assertThat(subjects(address))
                .containsExactly("Confirm your address", "Your request is waiting", "You have been let in");
    }

    @Test
    void whoeverIsRefusedIsForgotten() {
        registrations.ask("Nora New", address, network);
        registrations.confirm(secret(), "Nora", TestSignIn.PASSWORD);
        RegistrationId id = id();
        TestAccounts.run(administrator, () -> registrations.refuse(List.of(id)));
        assertThat(rows()).isZero();
        assertThat(signInLeadsTo()).isEqualTo("/login?error");
        assertThatThrownBy(() -> TestAccounts.run(administrator, () -> registrations.approve(List.of(id))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void onlyTheLetterTellsWhoHasAnAccount() {
        AccountId mei = accounts.person("Mei");
        registrations.ask("Mallory", signIn.email(mei), network);
        assertThat(subjects(signIn.email(mei))).containsExactly("You already have an account");
        assertThat(database.sql("select count(*) from letter where recipient = ? and (greeting like '%Mallory%'"
                                + " or array_to_string(paragraphs, ' ') like '%Mallory%')")
                        .param(signIn.email(mei))
                        .query(Long.class)
                        .single())
                .as("a stranger writes nothing into a letter of ours")
                .isZero();
        assertThat(database.sql("select count(*) from registration where email = ?")
                        .param(signIn.email(mei))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aNetworkAndAnAddressAreBothLimited() {
        for (int i = 0; i < 5; i++) {
            registrations.ask("Nora", address, network);
        }
        assertThat(subjects(address)).as("letters to one address").hasSize(3);
        for (int i = 5; i < 20; i++) {
            registrations.ask("Nora", i + address, network);
        }
        assertThatThrownBy(() -> registrations.ask("Nora", "z" + address, network))
                .isInstanceOf(TooManyRequestsException.class);
        registrations.ask("Nora", "z" + address, new Network("other-" + address));
    }

    @Test
    void onlyAllowedDomainsComeInByThemselvesOrByAGroup() {
        set("account.domains", "@uni.example; *.uni.example");
        registrations.ask("Nora", address, network);
        registrations.ask("Nora", "a@cs.uni.example", network);
        for (String other :
                List.of("a@evil-uni.example", "a@uni.example.evil", "a@example", "a@uni.example@evil.example")) {
            assertThatThrownBy(() -> registrations.ask("Nora", other, network))
                    .as(other)
                    .isInstanceOf(InvalidInputException.class);
        }
        TestGroup.Cast cast = stage.make();
        EmailAddress outside = new EmailAddress("x" + address.replace("uni", "other"));
        assertThatThrownBy(
                        () -> TestAccounts.run(cast.owner(), () -> members.invite(cast.group(), outside, Role.MEMBER)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("administrator");
        TestAccounts.run(
                cast.owner(), () -> members.invite(cast.group(), new EmailAddress("y" + address), Role.MEMBER));
        AccountId known = accounts.person("Known");
        TestAccounts.run(
                cast.owner(), () -> members.invite(cast.group(), new EmailAddress(signIn.email(known)), Role.MEMBER));
        set("account.domains", ", ;");
        assertThatThrownBy(() -> registrations.ask("Nora", "b" + address, network))
                .as("a list of nothing allows nobody")
                .isInstanceOf(InvalidInputException.class);
    }

    private String signInLeadsTo() {
        return String.valueOf(web.post()
                .uri("/login")
                .param("username", address)
                .param("password", TestSignIn.PASSWORD)
                .exchange()
                .getResponse()
                .getRedirectedUrl());
    }

    private List<String> waiting() {
        return TestAccounts.as(administrator, () -> registrations.waiting(new PageRequest(200, null))).items().stream()
                .map(RegistrationDetails::email)
                .toList();
    }

    private RegistrationId id() {
        return database.sql("select id from registration where email = ?")
                .param(address)
                .query((row, number) -> new RegistrationId(row.getObject("id", java.util.UUID.class)))
                .single();
    }

    private long rows() {
        return database.sql("select count(*) from registration where email = ?")
                .param(address)
                .query(Long.class)
                .single();
    }

    /** What the last letter's link ends with. */
    private String secret() {
        String link = database.sql("select address from letter where recipient = ? order by id desc limit 1")
                .param(address)
                .query(String.class)
                .single();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private List<String> subjects(String to) {
        return database.sql("select subject from letter where recipient = ? order by id")
                .param(to)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private void set(String key, String value) {
        TestAccounts.run(administrator, () -> settings.change(Map.of(key, value)));
    }
}
