package org.colloquium.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.ConflictException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.common.TooLargeException;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several people act on one text at the same moment: nothing counts twice, and the second is told. */
class AtOnceTest extends IntegrationTest {
    private static final int ROUNDS = 10;

    @Autowired
    ReactionService reactions;

    @Autowired
    ReportService reports;

    @Autowired
    ImageService images;

    @Autowired
    NoteService notes;

    @Autowired
    TestNotes written;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    JdbcClient database;

    TestGroup.Cast cast;
    PaperId paper;
    NoteId note;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        paper = papers.add(cast.group(), "Tidal forests");
        note = written.write(cast.member(), paper, "It is the moon, said once more");
    }

    @Test
    void aReactionCountsOnceHoweverOftenItIsGiven() throws Exception {
        AccountId who = cast.otherMember();
        List<AccountId> givers = List.of(who, who, who, who, cast.owner(), cast.organiser(), cast.owner());
        assertThat(atOnce(givers.stream().map(this::agree).toList())).isEmpty();
        assertThat(rows("select count(*) from reaction where note_id = ?")).isEqualTo(3);
    }

    @Test
    void aReportIsAnsweredByOneModeratorAndTheOtherIsTold() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            prepare();
            written.report(cast.otherMember(), note, "Rude.");
            ReportId report = TestAccounts.as(cast.owner(), () -> reports.list(cast.group(), new PageRequest(5, null)))
                    .items()
                    .getFirst()
                    .id();
            List<Throwable> told = atOnce(List.of(
                    as(cast.owner(), () -> reports.hide(report, "Rude indeed.")),
                    as(cast.organiser(), () -> reports.dismiss(report))));
            assertThat(told).singleElement().isInstanceOfAny(ConflictException.class, NotFoundException.class);
            boolean hidden = rows("select count(*) from note where id = ? and hidden_at is not null") == 1;
            assertThat(rows("select count(*) from deed where subject_id = ? and kind = '" + DeedKind.NOTE_HIDDEN.key()
                            + "'"))
                    .isEqualTo(hidden ? 1 : 0);
            assertThat(rows("select count(*) from report where note_id = ? and handled_at is not null"))
                    .isOne();
        }
    }

    @Test
    void oneReportsATextOnceHoweverFastTheyClick() throws Exception {
        Callable<Void> report = as(cast.otherMember(), () -> reports.report(note, "Rude."));
        assertThat(atOnce(List.of(report, report, report))).hasSize(2).allMatch(ConflictException.class::isInstance);
        assertThat(rows("select count(*) from report where note_id = ?")).isOne();
    }

    @Test
    void aNoteThatBecomesPrivateWhileSomebodyReactsKeepsNoReaction() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            prepare();
            atOnce(List.of(
                    agree(cast.otherMember()),
                    as(cast.member(), () -> notes.edit(note, new NoteEdit(null, Visibility.PRIVATE, null)))));
            assertThat(rows("select count(*) from note n join reaction r on r.note_id = n.id"
                            + " where n.id = ? and n.visibility = 'PRIVATE'"))
                    .isZero();
        }
    }

    @Test
    void imagesThatComeAtOnceDoNotPassTheLimitTogether() throws Exception {
        int free = TestImages.png().length * 3 / 2;
        database.sql("""
                        insert into image (id, group_id, owner_id, type, bytes, last_used_at)
                        select gen_random_uuid(), :group, :owner, 'image/png',
                               decode(repeat('00', 5242880 - case when n = 1 then :free else 0 end), 'hex'), now()
                        from generate_series(1, 20) n""")
                .param("group", cast.group().value())
                .param("owner", cast.member().value())
                .param("free", free)
                .update();
        Callable<Void> upload = () -> {
            TestAccounts.as(
                    cast.member(), () -> images.upload(cast.group(), new ByteArrayInputStream(TestImages.png())));
            return null;
        };
        assertThat(atOnce(Collections.nCopies(6, upload))).hasSize(5).allMatch(TooLargeException.class::isInstance);
    }

    private Callable<Void> agree(AccountId who) {
        return as(who, () -> reactions.give(note, Reaction.AGREE));
    }

    private static Callable<Void> as(AccountId who, Runnable act) {
        return () -> {
            TestAccounts.run(who, act::run);
            return null;
        };
    }

    private long rows(String sql) {
        return database.sql(sql).param(note.value()).query(Long.class).single();
    }

    /** @return what those were told whose act was refused */
    private static List<Throwable> atOnce(List<Callable<Void>> acts) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        List<Throwable> told = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(acts.size())) {
            List<Future<Void>> running = acts.stream()
                    .map(act -> threads.submit(() -> {
                        start.await();
                        return act.call();
                    }))
                    .toList();
            start.countDown();
            for (Future<Void> act : running) {
                try {
                    act.get();
                } catch (ExecutionException e) {
                    told.add(e.getCause());
                }
            }
        }
        return told;
    }
}
