package org.colloquium.deeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.as;
import static org.colloquium.account.TestAccounts.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.EmailAddress;
import org.colloquium.account.TestAccounts;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.ConflictException;
import org.colloquium.common.Cursor;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.digest.DigestId;
import org.colloquium.digest.DigestService;
import org.colloquium.digest.TestDigests;
import org.colloquium.group.GroupEdit;
import org.colloquium.group.GroupService;
import org.colloquium.group.MemberService;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.colloquium.intake.FeedService;
import org.colloquium.intake.IntakeId;
import org.colloquium.intake.IntakeService;
import org.colloquium.intake.NewFeed;
import org.colloquium.note.NoteId;
import org.colloquium.note.NoteService;
import org.colloquium.note.TestNotes;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperMerging;
import org.colloquium.paper.PaperService;
import org.colloquium.paper.TestPapers;
import org.colloquium.vote.BallotId;
import org.colloquium.vote.BallotService;
import org.colloquium.vote.TestBallots;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What is done in a group stands in the log, once, and is read by those only whose it is to read. */
class DeedServiceTest extends IntegrationTest {
    @Autowired
    DeedService deeds;

    @Autowired
    DeedExport export;

    @Autowired
    GroupService groups;

    @Autowired
    MemberService members;

    @Autowired
    DigestService digests;

    @Autowired
    TestDigests imports;

    @Autowired
    PaperMerging merging;

    @Autowired
    PaperService paperService;

    @Autowired
    TestPapers papers;

    @Autowired
    BallotService ballots;

    @Autowired
    TestBallots votes;

    @Autowired
    NoteService notes;

    @Autowired
    TestNotes texts;

    @Autowired
    FeedService feeds;

    @Autowired
    IntakeService intakes;

    @Autowired
    TestGroup stage;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient database;

    TestGroup.Cast cast;

    @BeforeEach
    void prepare() {
        cast = stage.make();
    }

    @Test
    void membersComeAndGo() {
        AccountId nora = accounts.person("Nora");
        EmailAddress address = new EmailAddress(email(nora));
        as(cast.owner(), () -> members.invite(cast.group(), address, Role.MEMBER));
        assertThatThrownBy(() -> as(cast.owner(), () -> members.invite(cast.group(), address, Role.MEMBER)))
                .isInstanceOf(ConflictException.class);
        as(cast.owner(), () -> members.changeRole(cast.group(), nora, Role.ORGANISER));
        as(cast.owner(), () -> members.changeRole(cast.group(), nora, Role.ORGANISER));
        run(cast.owner(), () -> members.remove(cast.group(), nora));
        run(cast.member(), () -> members.leave(cast.group()));
        as(cast.owner(), () -> members.invite(cast.group(), new EmailAddress("new@example.org"), Role.GUEST));
        as(cast.owner(), () -> groups.edit(cast.group(), new GroupEdit("Other", null, null)));
        assertThat(kinds())
                .containsExactly(
                        "group-made",
                        "member-added",
                        "role-changed",
                        "member-removed",
                        "member-left",
                        "invitation-made",
                        "group-edited");
        assertThat(as(cast.owner(), () -> deeds.readOf(cast.group(), kind(DeedKind.ROLE_CHANGED), null, 0, 9)))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.personName()).isEqualTo("Olga Owner");
                    assertThat(it.subjectName()).isEqualTo("Nora");
                    assertThat(it.details()).containsEntry("role", "organiser");
                });
        assertThat(rows()).doesNotContain("Nora", "Other", "new@example.org", email(nora));
    }

    @Test
    void digestsPapersAndNotes() {
        DigestId digest =
                imports.add(cast, cast.member(), TestDigests.page("Deeds", 3)).id();
        as(cast.guest(), () -> digests.source(digest));
        PaperId one = papers.add(cast.group(), "A first paper of the deeds");
        PaperId other = papers.add(cast.group(), "Quite another thing altogether");
        as(cast.organiser(), () -> merging.merge(one, other));
        as(cast.organiser(), () -> merging.unmerge(other));
        run(cast.organiser(), () -> paperService.delete(other, null));
        NoteId note = texts.write(cast.member(), one, "A note that nobody may read in the log");
        as(cast.organiser(), () -> notes.hide(note, "rude words"));
        as(cast.organiser(), () -> notes.unhide(note));
        as(cast.member(), () -> digests.undo(digest));
        assertThat(kinds())
                .containsExactly(
                        "group-made",
                        "digest-imported",
                        "source-downloaded",
                        "papers-merged",
                        "papers-unmerged",
                        "paper-deleted",
                        "note-hidden",
                        "note-shown",
                        "digest-undone");
        assertThat(rows()).doesNotContain("nobody may read", "rude words", "first paper");
    }

    @Test
    void ballotsAndFeeds() {
        BallotId draft = votes.draft(cast).id();
        as(cast.organiser(), () -> ballots.open(draft));
        as(cast.organiser(), () -> ballots.close(draft));
        BallotId second = votes.open(cast).id();
        as(cast.organiser(), () -> ballots.cancel(second));
        IntakeId feed =
                as(cast.organiser(), () -> feeds.add(cast.group(), new NewFeed("https://feed.invalid/secret", "Feed")));
        run(cast.organiser(), () -> intakes.remove(cast.group(), feed));
        assertThat(kinds())
                .containsExactly(
                        "group-made",
                        "ballot-opened",
                        "ballot-closed",
                        "ballot-opened",
                        "ballot-cancelled",
                        "feed-added",
                        "intake-removed");
        assertThat(rows()).doesNotContain("feed.invalid");
    }

    @Test
    void aDeletedGroupsLogStaysForAdministrators() {
        run(cast.owner(), () -> groups.delete(cast.group()));
        assertThatThrownBy(() -> as(cast.owner(), () -> deeds.readOf(cast.group(), DeedFilter.ALL, null, 0, 9)))
                .isInstanceOf(NotFoundException.class);
        List<DeedDetails> found = as(
                cast.administrator(),
                () -> deeds.read(DeedFilter.ALL.in(cast.group().value()), null, 0, 9));
        assertThat(found).extracting(DeedDetails::kind).containsExactly("group-deleted", "group-made");
        assertThat(found).extracting(DeedDetails::groupName).containsOnlyNulls();
    }

    @Test
    void nothingOfAnotherGroupAndNoAddressIsShownToThoseWhoRunOne() {
        TestGroup.Cast other = stage.make();
        DeedFilter elsewhere = DeedFilter.ALL.in(other.group().value());
        assertThat(as(cast.owner(), () -> deeds.readOf(cast.group(), elsewhere, null, 0, 50)))
                .isNotEmpty()
                .allMatch(it -> cast.group().value().equals(it.group()))
                .allMatch(it -> it.address() == null && it.device() == null);
        UUID foreign = newest(other).id();
        assertThatThrownBy(() -> as(cast.owner(), () -> deeds.detailsOf(cast.group(), foreign)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(cast.member(), () -> deeds.readOf(cast.group(), DeedFilter.ALL, null, 0, 9)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(cast.stranger(), () -> deeds.readOf(cast.group(), DeedFilter.ALL, null, 0, 9)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(cast.owner(), () -> deeds.read(DeedFilter.ALL, null, 0, 9)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as(cast.administrator(), () -> deeds.details(foreign)).address())
                .isEqualTo("127.0.0.1");
    }

    @Test
    void aPersonIsFoundAsDoerAndAsWhomItWasDoneTo() {
        as(cast.owner(), () -> members.changeRole(cast.group(), cast.member(), Role.GUEST));
        run(cast.member(), () -> members.leave(cast.group()));
        DeedFilter mine = DeedFilter.ALL.by(cast.member().value());
        assertThat(as(cast.administrator(), () -> deeds.read(mine, null, 0, 9)))
                .extracting(DeedDetails::kind)
                .containsExactly("member-left", "role-changed");
        assertThat(as(cast.administrator(), () -> deeds.read(mine, null, 1, 9)))
                .extracting(DeedDetails::kind)
                .containsExactly("role-changed");
        assertThat(as(
                        cast.administrator(),
                        () -> deeds.read(mine.of(DeedKind.MEMBER_LEFT).between(null, Instant.EPOCH), null, 0, 9)))
                .isEmpty();
        assertThat(as(
                        cast.administrator(),
                        () -> deeds.read(mine.between(Instant.now().minus(Duration.ofHours(1)), null), null, 0, 9)))
                .hasSize(2);
    }

    @Test
    void aStretchGoesOnWhereTheOneBeforeEnded() {
        for (int i = 0; i < 6; i++) {
            String name = "Name " + i;
            as(cast.owner(), () -> groups.rename(cast.group(), name));
        }
        DeedFilter here = DeedFilter.ALL.in(cast.group().value());
        List<UUID> all = ids(here, null, 100);
        List<UUID> byTwos = new ArrayList<>();
        List<DeedDetails> some = read(here, null, 2);
        while (!some.isEmpty()) {
            some.forEach(it -> byTwos.add(it.id()));
            some = read(here, some.getLast().place(), 2);
        }
        assertThat(byTwos).isEqualTo(all).hasSize(7);
    }

    @Test
    void aLongLogIsNotCountedToItsEnd() {
        database.sql("insert into deed (id, kind, group_id, details, done_at, way)"
                        + " select gen_random_uuid(), 'token-made', :group, '{}', now(), 'server'"
                        + " from generate_series(1, 10050)")
                .param("group", cast.group().value())
                .update();
        DeedFilter here = DeedFilter.ALL.in(cast.group().value());
        assertThat(total(here)).isEqualTo(10_001);
        assertThat(total(here.of(DeedKind.GROUP_MADE))).isEqualTo(1);
    }

    private long total(DeedFilter filter) {
        return as(cast.administrator(), () -> deeds.page(filter, new PageRequest(2, null)))
                .total();
    }

    @Test
    void whatIsTakenAwayIsWhatTheFilterShowsAndNoFormula() {
        AccountId evil = accounts.person("=HYPERLINK(\"https://evil.invalid\";\"Click\")");
        as(cast.owner(), () -> members.invite(cast.group(), new EmailAddress(email(evil)), Role.MEMBER));
        DeedFilter here = DeedFilter.ALL.in(cast.group().value());
        String csv = as(cast.administrator(), () -> written(here, ExportFormat.CSV));
        assertThat(csv.lines()).hasSize(3);
        assertThat(csv)
                .startsWith("\"id\",\"at\",\"kind\"")
                .contains("\"'=HYPERLINK(\"\"https://evil.invalid\"\"", "\"member-added\"", "\"127.0.0.1\"");
        String lines = as(cast.administrator(), () -> written(here, ExportFormat.JSON_LINES));
        assertThat(lines.lines()).hasSize(2).allMatch(it -> it.startsWith("{\"id\":") && it.endsWith("}"));
        assertThat(as(cast.administrator(), () -> deeds.read(kind(DeedKind.AUDIT_LOG_EXPORTED), null, 0, 2)))
                .allMatch(it -> cast.administrator().value().equals(it.person()))
                .extracting(it -> it.details().get("format"))
                .containsExactly("json-lines", "csv");
        assertThatThrownBy(() -> as(cast.owner(), () -> written(here, ExportFormat.CSV)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private String written(DeedFilter filter, ExportFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            export.write(filter, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private DeedDetails newest(TestGroup.Cast of) {
        return as(of.owner(), () -> deeds.readOf(of.group(), DeedFilter.ALL, null, 0, 1))
                .getFirst();
    }

    private List<DeedDetails> read(DeedFilter filter, @Nullable Cursor after, int most) {
        return as(cast.administrator(), () -> deeds.read(filter, after, 0, most));
    }

    private List<UUID> ids(DeedFilter filter, @Nullable Cursor after, int most) {
        return read(filter, after, most).stream().map(DeedDetails::id).toList();
    }

    private static DeedFilter kind(DeedKind kind) {
        return DeedFilter.ALL.of(kind);
    }

    private String email(AccountId id) {
        return database.sql("select email from account where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private List<String> kinds() {
        return database.sql("select kind from deed where group_id = ? order by done_at, id")
                .param(cast.group().value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private String rows() {
        return database.sql("select string_agg(d::text, ' ') from deed d where group_id = ?")
                .param(cast.group().value())
                .query(String.class)
                .single();
    }
}
