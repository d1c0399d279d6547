package org.colloquium.sharedpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.as;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.colloquium.IntegrationTest;
import org.colloquium.Threads;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.StaleVersionException;
import org.colloquium.common.TooLargeException;
import org.colloquium.group.GroupService;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperMerging;
import org.colloquium.paper.PaperService;
import org.colloquium.paper.TestPapers;
import org.colloquium.paper.TestVeil;
import org.colloquium.sharedpage.yjs.SharedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

class SharedPageServiceTest extends IntegrationTest {
    private static final UUID SEAT = UUID.randomUUID();

    @Autowired
    SharedPageService pages;

    @Autowired
    CoEditing editing;

    @Autowired
    PaperService library;

    @Autowired
    PaperMerging merging;

    @Autowired
    GroupService groups;

    @Autowired
    TestVeil veil;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    JdbcClient database;

    private final Random random = new Random(5);
    private TestGroup.Cast cast;
    private PaperId paper;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        paper = papers.add(cast.group(), "Tides in Harbours");
    }

    @Test
    void membersWriteAndGuestsRead() {
        assertThat(as(cast.guest(), () -> pages.find(paper)))
                .isEqualTo(new SharedPage(paper, "", 0, null, null, List.of()));
        for (AccountId who : List.of(cast.member(), cast.organiser(), cast.owner())) {
            write(who, "By " + who);
        }
        SharedPage page = as(cast.guest(), () -> pages.find(paper));
        assertThat(page.markdown()).isEqualTo("By " + cast.owner());
        assertThat(page.version()).isEqualTo(3);
        assertThat(page.updatedBy()).isNotNull().extracting("name").isEqualTo("Olga Owner");
        assertThat(as(cast.guest(), () -> pages.history(paper)))
                .extracting(it -> it.by().name())
                .containsExactly("Olga Owner", "Otis Organiser", "Mei Member");
        assertThat(as(cast.guest(), () -> pages.asItWas(paper, 1))).isEqualTo("By " + cast.member());
        assertThatThrownBy(() -> write(cast.guest(), "No")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(cast.guest(), () -> pages.restore(paper, 1)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(cast.guest(), () -> editing.newer(paper, 0)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void forOthersThereIsNone() {
        write(cast.member(), "Ours");
        for (AccountId who : List.of(cast.stranger(), cast.administrator())) {
            for (Callable<?> act : acts()) {
                assertThatThrownBy(() -> as(who, act)).isInstanceOf(NotFoundException.class);
            }
        }
        for (Callable<?> act : acts()) {
            assertThatThrownBy(act::call).isInstanceOf(AuthenticationException.class);
        }
    }

    @Test
    void whileItIsVeiledItIsNotThere() {
        write(cast.member(), "Seen by whoever has read");
        veil.hide(cast.otherMember(), paper);
        for (Callable<?> act : acts()) {
            assertThatThrownBy(() -> as(cast.otherMember(), act)).isInstanceOf(NotFoundException.class);
        }
        assertThat(read()).isEqualTo("Seen by whoever has read");
        veil.lift(cast.otherMember(), paper);
        assertThat(as(cast.otherMember(), () -> pages.find(paper)).version()).isEqualTo(1);
    }

    private List<Callable<?>> acts() {
        return List.of(
                () -> pages.find(paper),
                () -> pages.history(paper),
                () -> pages.asItWas(paper, 1),
                () -> pages.write(paper, "x", null),
                () -> pages.restore(paper, 1),
                () -> editing.newer(paper, 0),
                () -> editing.append(paper, new byte[2]),
                () -> editing.others(paper, SEAT),
                () -> {
                    editing.here(paper, SEAT, 1, "");
                    return true;
                });
    }

    /** Without the lock two updates would have one number, or the later one be there before the earlier. */
    @Test
    void whatIsNewerSkipsNothingWhoeverAppendsAtTheSameTime() throws InterruptedException {
        int each = 40;
        List<String> followed = new ArrayList<>();
        SharedText seen = new SharedText();
        Callable<Object> follow = () -> {
            int version = 0;
            long end = System.nanoTime() + 60_000_000_000L;
            while (version < 3 * each && System.nanoTime() < end) {
                int from = version;
                Newer newer = as(cast.owner(), () -> editing.newer(paper, from));
                newer.updates().forEach(seen::apply); // would miss what the next one builds upon
                version = newer.version();
                followed.add(seen.text());
            }
            return true;
        };
        List<Object> ends = Threads.race(
                typing(cast.member(), "a", each),
                typing(cast.otherMember(), "b", each),
                typing(cast.organiser(), "c", each),
                follow);
        assertThat(ends).noneMatch(Throwable.class::isInstance);
        assertThat(read()).hasSize(3 * each).matches("[abc]*").isEqualTo(seen.text());
        assertThat(as(cast.guest(), () -> pages.find(paper)).version()).isEqualTo(3 * each);
    }

    /** An editor of its own that never learns of the others. */
    private Callable<Object> typing(AccountId who, String letter, int times) {
        SharedText text = new SharedText();
        return () -> {
            for (int i = 0; i < times; i++) {
                byte[] update = text.become(text.text() + letter, new Random(random.nextLong()));
                as(who, () -> editing.append(paper, update));
            }
            return true;
        };
    }

    @Test
    void manyUpdatesBecomeOneStateThatHasThemAll() {
        SharedText text = new SharedText();
        List<byte[]> updates = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            updates.add(text.become(text.text() + "line " + i + "\n", random));
        }
        updates.forEach(it -> append(cast.member(), it));
        assertThat(read()).isEqualTo(text.text());
        assertThat(database.sql("select count(*) from shared_page_update where paper_id = ?")
                        .param(paper.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(150 % 64);
        for (int seen : List.of(0, 3, 128, 149)) {
            SharedText late = new SharedText();
            updates.subList(0, seen).forEach(late::apply);
            Newer newer = as(cast.member(), () -> editing.newer(paper, seen));
            newer.updates().forEach(late::apply);
            assertThat(newer.version()).isEqualTo(150);
            assertThat(late.text()).isEqualTo(text.text());
        }
        updates.forEach(it -> assertThat(append(cast.member(), it).version()).isEqualTo(150));
    }

    @Test
    void whatBuildsUponSomethingUnknownIsAskedForWhole() {
        SharedText text = new SharedText();
        text.become("One\n", random);
        byte[] second = text.become("One\nTwo\n", random);
        Appended missed = append(cast.member(), second);
        assertThat(missed.missed()).isEqualTo(new byte[] {0});
        assertThat(read()).isEmpty();
        assertThat(append(cast.member(), text.state()).missed()).isNull();
        assertThat(read()).isEqualTo("One\nTwo\n");
    }

    @Test
    void whatIsNoUpdateIsRefused() {
        assertThatThrownBy(() -> append(cast.member(), new byte[] {9, 9, 9})).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> append(cast.member(), new byte[(256 << 10) + 1]))
                .isInstanceOf(TooLargeException.class);
        assertThatThrownBy(() -> write(cast.member(), "x".repeat(1_000_001))).isInstanceOf(TooLargeException.class);
        assertThatThrownBy(() -> write(cast.member(), null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> as(cast.member(), () -> {
                    editing.here(paper, SEAT, 1, "<script>");
                    return true;
                }))
                .isInstanceOf(InvalidInputException.class);
        write(cast.member(), "ä\0" + "x".repeat(900_000));
        assertThat(read()).startsWith("ä\uFFFDx").hasSize(900_002);
        write(cast.member(), "small");
        assertThat(read()).isEqualTo("small");
    }

    @Test
    void aStaleVersionIsRefusedAndAWholeTextMergesWithWhatIsTyped() {
        write(cast.member(), "First\nSecond\n");
        SharedText editor = new SharedText();
        as(cast.otherMember(), () -> editing.newer(paper, 0)).updates().forEach(editor::apply);
        byte[] typed = editor.become("First\nSecond, and more\n", random);
        as(cast.member(), () -> pages.write(paper, "The first\nSecond\n", 1));
        append(cast.otherMember(), typed);
        assertThat(read()).isEqualTo("The first\nSecond, and more\n");
        assertThatThrownBy(() -> as(cast.member(), () -> pages.write(paper, "Stale", 1)))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void thePageAsItWasComesBackAsAChange() {
        write(cast.member(), "Worth keeping");
        write(cast.otherMember(), "");
        assertThat(as(cast.member(), () -> pages.restore(paper, 1)).markdown()).isEqualTo("Worth keeping");
        assertThat(as(cast.member(), () -> pages.history(paper)))
                .extracting(Sitting::number)
                .containsExactly(3, 2, 1);
        assertThat(as(cast.member(), () -> pages.asItWas(paper, 2))).isEmpty();
        assertThatThrownBy(() -> as(cast.member(), () -> pages.restore(paper, 9)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void typingIsOneSittingAndEmptyingThePageBeginsAnother() {
        SharedText text = new SharedText();
        append(cast.member(), text.become("word ".repeat(100), random));
        append(cast.member(), text.become("word ".repeat(101), random));
        append(cast.otherMember(), text.become("word ".repeat(102), random));
        append(cast.member(), text.become("", random));
        assertThat(as(cast.guest(), () -> pages.history(paper)))
                .extracting(it -> it.by().name())
                .containsExactly("Mei Member", "Max Member", "Mei Member");
        assertThat(as(cast.guest(), () -> pages.asItWas(paper, 1))).hasSize(505);
    }

    @Test
    void editorsSeeEachOther() {
        UUID mine = UUID.randomUUID();
        UUID theirs = UUID.randomUUID();
        here(cast.member(), mine, 7, "");
        here(cast.otherMember(), theirs, 8, "7.3.0 e");
        assertThat(as(cast.member(), () -> editing.others(paper, mine)))
                .containsExactly(new Seat(8, cast.otherMember(), "Max Member", "7.3.0 e"));
        here(cast.member(), theirs, 9, ""); // somebody else's seat stays theirs
        as(cast.member(), () -> {
            editing.leave(paper, theirs);
            return true;
        });
        assertThat(as(cast.member(), () -> editing.others(paper, mine))).hasSize(1);
        database.sql("update shared_page_seat set seen_at = now() - interval '2 minutes' where id = ?")
                .param(theirs)
                .update();
        assertThat(as(cast.member(), () -> editing.others(paper, mine))).isEmpty();
    }

    @Test
    void pagesOfMergedPapersAreReadTogetherAndGivenBack() {
        PaperId other = papers.add(cast.group(), "Ebb and Flood");
        write(cast.member(), "On the first");
        as(cast.owner(), () -> pages.write(other, "On the other", null));
        as(cast.owner(), () -> merging.merge(paper, other));
        for (PaperId asked : List.of(paper, other)) {
            SharedPage page = as(cast.guest(), () -> pages.find(asked));
            assertThat(page.paper()).isEqualTo(paper);
            assertThat(page.markdown()).isEqualTo("On the first");
            assertThat(page.merged())
                    .containsExactly(new SharedPage.MergedPage(other, "Ebb and Flood", "On the other"));
        }
        SharedText typedBefore = new SharedText();
        as(cast.owner(), () -> editing.newer(other, 0)).updates().forEach(typedBefore::apply);
        byte[] late = typedBefore.become("On the other, typed offline", random);
        as(cast.owner(), () -> editing.append(other, late));
        as(cast.owner(), () -> merging.unmerge(other));
        assertThat(as(cast.guest(), () -> pages.find(other)).markdown()).isEqualTo("On the other, typed offline");
        assertThat(as(cast.guest(), () -> pages.find(paper)).merged()).isEmpty();
    }

    @Test
    void aPaperWithAPageStaysAndOneWithAnEmptyPageGoes() {
        write(cast.member(), "Something");
        assertThatThrownBy(() -> as(cast.owner(), () -> {
                    library.delete(paper, null);
                    return true;
                }))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("shared page");
        write(cast.member(), "");
        TestAccounts.run(cast.owner(), () -> library.delete(paper, null));
        assertThat(count()).isZero();
    }

    @Test
    void itGoesWithItsGroup() {
        write(cast.member(), "Something");
        here(cast.member(), UUID.randomUUID(), 3, "");
        TestAccounts.run(cast.owner(), () -> groups.delete(cast.group()));
        assertThatThrownBy(() -> as(cast.member(), () -> pages.find(paper))).isInstanceOf(NotFoundException.class);
    }

    private long count() {
        return database.sql("select count(*) from shared_page where paper_id = ?")
                .param(paper.value())
                .query(Long.class)
                .single();
    }

    private String read() {
        return as(cast.guest(), () -> pages.find(paper)).markdown();
    }

    private void write(AccountId who, @Nullable String markdown) {
        as(who, () -> pages.write(paper, markdown, null));
    }

    private Appended append(AccountId who, byte[] update) {
        return as(who, () -> editing.append(paper, update));
    }

    private void here(AccountId who, UUID seat, long client, String cursor) {
        TestAccounts.run(who, () -> editing.here(paper, seat, client, cursor));
    }
}
