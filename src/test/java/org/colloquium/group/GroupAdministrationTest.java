package org.colloquium.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.SettingService;
import org.colloquium.account.TestAccounts;
import org.colloquium.common.ConflictException;
import org.colloquium.common.Ids;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.note.NewNote;
import org.colloquium.note.NoteService;
import org.colloquium.note.TestNotes;
import org.colloquium.note.Visibility;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class GroupAdministrationTest extends IntegrationTest {
    @Autowired
    GroupAdministration administration;

    @Autowired
    GroupService groups;

    @Autowired
    SettingService settings;

    @Autowired
    MemberService members;

    @Autowired
    NoteService noteService;

    @Autowired
    TestNotes notes;

    @Autowired
    TestPapers papers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestGroup stage;

    @Autowired
    JdbcClient database;

    TestGroup.Cast cast;
    AccountId ada;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        ada = cast.administrator();
    }

    @Test
    void groupsAreFoundByNameAddressAndOwnerOnly() {
        assertThat(found(cast.slug(), null)).contains(cast.group());
        assertThat(found("olga owner", null)).contains(cast.group());
        assertThat(found("mei member", null)).as("who is in it is not told").doesNotContain(cast.group());
        GroupLine line = line();
        assertThat(line.owners()).containsExactly("Olga Owner");
        assertThat(line.members()).isEqualTo(5);
        assertThat(line.orphan()).isFalse();
        assertThat(line.mine()).isFalse();
        assertThat(line.lastVisit()).isNull();
        as(cast.member(), () -> groups.visit(cast.group()));
        assertThat(line().lastVisit()).isNotNull();
        assertThat(as(ada, () -> administration.page(new PageRequest(1, null), cast.slug(), null))
                        .items())
                .containsExactly(line());
    }

    @Test
    void aGroupWhoseOwnersAreDisabledIsAnOrphanAndGetsAnother() {
        assertThatThrownBy(() -> as(ada, () -> named(cast.member())))
                .as("it has an owner")
                .isInstanceOf(ConflictException.class);
        accounts.disable(cast.owner());
        assertThat(found(cast.slug(), GroupState.ORPHAN)).containsExactly(cast.group());
        assertThatThrownBy(() -> as(ada, () -> named(accounts.disabled("Off")))).isInstanceOf(ConflictException.class);
        as(ada, () -> named(cast.member()));
        assertThat(found(cast.slug(), GroupState.ORPHAN)).isEmpty();
        assertThat(role(cast.member())).isEqualTo(Role.OWNER);
        assertThat(deeds("owner-named")).isEqualTo(1);
        accounts.disable(cast.member());
        as(ada, () -> named(cast.stranger()));
        assertThat(role(cast.stranger())).isEqualTo(Role.OWNER);
    }

    @Test
    void joiningIsSeenByTheGroupAndKeptInTheLog() {
        PaperId paper = papers.add(cast.group(), "A paper");
        notes.write(cast.member(), paper, "A note");
        assertThatThrownBy(() -> as(ada, () -> members.of(cast.group()))).isInstanceOf(NotFoundException.class);
        as(ada, () -> {
            administration.join(cast.group());
            return true;
        });
        assertThat(deeds("joined-as-administrator")).isEqualTo(1);
        assertThat(as(ada, () -> members.of(cast.group()))).anySatisfy(it -> {
            assertThat(it.id()).isEqualTo(ada);
            assertThat(it.role()).isEqualTo(Role.MEMBER);
            assertThat(it.isJoinedAsAdministrator()).isTrue();
        });
        assertThat(as(cast.guest(), () -> members.letIn(cast.group(), Instant.EPOCH, 5)))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.who()).isEqualTo(ada);
                    assertThat(it.isJoining()).isTrue();
                });
        assertThatThrownBy(() -> as(ada, () -> {
                    administration.join(cast.group());
                    return true;
                }))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void anArchivedGroupCanBeReadAndNotChanged() {
        PaperId paper = papers.add(cast.group(), "A paper");
        notes.write(cast.member(), paper, "A note");
        as(ada, () -> archive());
        for (AccountId who : List.of(cast.guest(), cast.member(), cast.organiser(), cast.owner())) {
            GroupDetails seen = as(who, () -> groups.open(cast.slug()));
            assertThat(seen.archived()).isTrue();
            assertThat(seen.may(Action.READ)).isTrue();
            assertThat(seen.may(Action.WRITE)).isFalse();
            as(who, () -> members.of(cast.group()));
            assertThat(as(
                            who,
                            () -> noteService
                                    .list(paper, new PageRequest(5, null))
                                    .items()))
                    .hasSize(1);
        }
        assertThatThrownBy(() -> as(cast.member(), () -> noteService.write(paper, new NewNote("No", Visibility.GROUP))))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("archived");
        assertThatThrownBy(() -> as(cast.owner(), () -> groups.rename(cast.group(), "Else")))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> as(cast.stranger(), () -> groups.rename(cast.group(), "Else")))
                .as("strangers learn nothing")
                .isInstanceOf(NotFoundException.class);
        assertThat(found(cast.slug(), GroupState.ARCHIVED)).containsExactly(cast.group());
        as(cast.owner(), () -> reopen());
        as(cast.member(), () -> noteService.write(paper, new NewNote("Yes", Visibility.GROUP)));
        assertThat(deeds("group-archived")).isEqualTo(1);
        assertThat(deeds("group-reopened")).isEqualTo(1);
    }

    @Test
    void onlyTheOwnerAndAdministratorsArchive() {
        for (AccountId who : List.of(cast.organiser(), cast.member(), cast.guest(), cast.stranger())) {
            assertThatThrownBy(() -> as(who, this::archive)).isInstanceOf(RuntimeException.class);
        }
        assertThat(line().archived()).isFalse();
        as(cast.owner(), this::archive);
        assertThat(line().archived()).isTrue();
    }

    @Test
    void whereOnlyAdministratorsMakeGroupsOthersAreRefused() {
        as(ada, () -> {
            settings.change(Map.of("group.administrators-only", "true"));
            return true;
        });
        try {
            assertThat(as(cast.member(), () -> groups.mayCreate())).isFalse();
            assertThatThrownBy(() -> as(cast.member(), () -> make("no-" + cast.slug())))
                    .isInstanceOf(AccessDeniedException.class);
            as(ada, () -> make("yes-" + cast.slug()));
        } finally {
            as(ada, () -> {
                settings.reset("group.administrators-only");
                return true;
            });
        }
        as(cast.member(), () -> make("again-" + cast.slug()));
    }

    private GroupDetails make(String slug) {
        return groups.create("Another", new Slug(slug), ZoneId.of("UTC"));
    }

    @Test
    void aGroupThatIsNotThereIsNotFound() {
        GroupId nowhere = new GroupId(Ids.next());
        assertThatThrownBy(() -> as(ada, () -> {
                    administration.nameOwner(nowhere, cast.member());
                    return true;
                }))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(ada, () -> {
                    administration.join(nowhere);
                    return true;
                }))
                .isInstanceOf(NotFoundException.class);
    }

    private boolean archive() {
        groups.archive(cast.group());
        return true;
    }

    private boolean reopen() {
        groups.reopen(cast.group());
        return true;
    }

    private boolean named(AccountId who) {
        administration.nameOwner(cast.group(), who);
        return true;
    }

    private List<GroupId> found(String words, @Nullable GroupState state) {
        return as(ada, () -> administration.search(words, state));
    }

    private GroupLine line() {
        return as(ada, () -> administration.lines(List.of(cast.group()))).getFirst();
    }

    private Role role(AccountId who) {
        return Role.valueOf(database.sql("select role from membership where group_id = ? and account_id = ?")
                .params(cast.group().value(), who.value())
                .query(String.class)
                .single());
    }

    private int deeds(String kind) {
        return database.sql("select count(*) from deed where kind = ? and group_id = ?")
                .params(kind, cast.group().value())
                .query(Integer.class)
                .single();
    }

    private static <T> T as(AccountId who, Callable<T> work) {
        return TestAccounts.as(who, work);
    }
}
