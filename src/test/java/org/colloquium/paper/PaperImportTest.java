package org.colloquium.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.as;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.TestGroup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.support.TransactionTemplate;

class PaperImportTest extends IntegrationTest {
    @Autowired
    PaperImport imports;

    @Autowired
    TestGroup stage;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void addsInOrderAndFindsAgain() {
        TestGroup.Cast cast = stage.make();
        List<NewPaper> papers = IntStream.range(0, 2500)
                .mapToObj(it -> paper("Paper number " + it, "Text " + it + ".", null))
                .toList();
        List<Integer> steps = new ArrayList<>();
        List<PaperId> ids = as(cast.member(), () -> imports.add(cast.group(), papers, (done, all) -> steps.add(done)));
        assertThat(ids).hasSize(2500).doesNotHaveDuplicates();
        assertThat(steps).containsExactly(1000, 2000, 2500);

        Map<Integer, Match> matches = as(cast.member(), () -> imports.match(cast.group(), papers));
        assertThat(matches).hasSize(2500);
        assertThat(matches.get(1234)).isNotNull().satisfies(it -> {
            assertThat(it.paper()).isEqualTo(ids.get(1234));
            assertThat(it.answer().verdict()).isEqualTo(SameWork.Verdict.SAME);
        });
    }

    @Test
    void storesEverythingAsItCame() {
        TestGroup.Cast cast = stage.make();
        NewPaper hostile = new NewPaper(
                "<script>alert(1)</script> \"quoted\" \\eg, \u202Eright-to-left \uD83D\uDE00 nul:\0 half:\uD800",
                "shown",
                "a\n\tb\\",
                "a b",
                List.of("Zoë {Brace}", "O\"Neil, \\N"),
                "2303.08867",
                "10.1000/xyz",
                LocalDate.of(2024, 2, 29),
                List.of(new PaperLink(LinkRel.CODE, "https://github.com/x/y")));
        PaperId id = as(cast.member(), () -> imports.add(cast.group(), List.of(hostile), Progress.NONE))
                .getFirst();
        Map<String, @Nullable Object> row = database.sql(
                        "select *, authors[2] as second, links::text as l from paper where id = ?")
                .param(id.value())
                .query()
                .singleRow();
        assertThat(row.get("title"))
                .isEqualTo(
                        "<script>alert(1)</script> \"quoted\" \\eg, \u202Eright-to-left \uD83D\uDE00 nul:\uFFFD half:?");
        assertThat(row.get("abstract")).isEqualTo("a\n\tb\\");
        assertThat(row.get("second")).isEqualTo("O\"Neil, \\N");
        assertThat(row.get("published")).hasToString("2024-02-29");
        assertThat(row.get("l")).isEqualTo("[{\"rel\": \"code\", \"url\": \"https://github.com/x/y\"}]");
    }

    @Test
    void takesAPaperOfTenThousandCharactersInItsTitle() {
        TestGroup.Cast cast = stage.make();
        NewPaper longest = paper("word ".repeat(2000) + "end", "very ".repeat(200_000), null);
        as(cast.member(), () -> imports.add(cast.group(), List.of(longest), Progress.NONE));
        assertThat(as(cast.member(), () -> imports.match(cast.group(), List.of(longest))))
                .containsKey(0);
    }

    @Test
    void matchesByIdentifierAndByTitleWithinTheGroupOnly() {
        TestGroup.Cast cast = stage.make();
        as(
                cast.member(),
                () -> imports.add(
                        cast.group(), List.of(paper("Fine-Tuning is Hard", "One text.", "2303.08867")), Progress.NONE));
        List<NewPaper> asked = List.of(
                paper("Something else", "", "2303.08867"),
                paper("finetuning is hard", "", null),
                paper("Fine-tuning is harder", "", null));
        assertThat(as(cast.member(), () -> imports.match(cast.group(), asked)).keySet())
                .containsExactlyInAnyOrder(0, 1);
        TestGroup.Cast other = stage.make();
        assertThat(as(other.member(), () -> imports.match(other.group(), asked)))
                .isEmpty();
    }

    /** Whichever of the two came first, and with a letter that slipped. */
    @Test
    void findsATitleThatTheLibraryHasWithOrWithoutItsSubtitle() {
        TestGroup.Cast cast = stage.make();
        as(
                cast.member(),
                () -> imports.add(
                        cast.group(),
                        List.of(
                                paper("Scaling Laws for Sparse Networks: What Holds and What Fails", "", null),
                                paper("Vision Transformers Read Maps of Old Cities", "", null)),
                        Progress.NONE));
        List<NewPaper> asked = List.of(
                paper("Scaling Laws for Sparse Networks", "", null),
                paper("Vision Transformers Read Maps of Old Cities: A Study", "", null),
                paper("Vision Transformers Read Maps of Old Citeis", "", null),
                paper("Scaling Laws for Dense Networks", "", null));
        Map<Integer, Match> matches = as(cast.member(), () -> imports.match(cast.group(), asked));
        assertThat(matches.keySet()).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(matches.values()).allMatch(it -> it.answer().verdict() == SameWork.Verdict.DOUBTFUL);
    }

    @Test
    void twoImportsOfTheSameAtOnceAddOnce() throws Exception {
        TestGroup.Cast cast = stage.make();
        List<NewPaper> papers = List.of(paper("Twice", "The same.", null));
        CountDownLatch ready = new CountDownLatch(2);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            for (AccountId who : List.of(cast.member(), cast.organiser())) {
                pool.submit(() -> as(who, () -> {
                    ready.countDown();
                    ready.await();
                    return transaction.execute(status -> {
                        imports.begin(cast.group());
                        boolean known = imports.match(cast.group(), papers).containsKey(0);
                        return known ? List.of() : imports.add(cast.group(), papers, Progress.NONE);
                    });
                }));
            }
        }
        assertThat(count(cast)).isEqualTo(1);
    }

    @Test
    void cancellingLeavesNothingBehind() {
        TestGroup.Cast cast = stage.make();
        List<NewPaper> papers = IntStream.range(0, 1500)
                .mapToObj(it -> paper("P" + it, "", null))
                .toList();
        assertThatThrownBy(() -> as(
                        cast.member(),
                        () -> imports.add(cast.group(), papers, (done, all) -> {
                            throw new CancellationException();
                        })))
                .isInstanceOf(CancellationException.class);
        assertThat(count(cast)).isZero();
    }

    @Test
    void removesWhatNobodyUses() {
        TestGroup.Cast cast = stage.make();
        List<PaperId> mine = add(cast, cast.member(), "Mine, unused", "Mine, marked");
        List<PaperId> others = add(cast, cast.otherMember(), "Not mine");
        mark(mine.get(1), cast.guest());
        List<PaperId> all = Stream.concat(mine.stream(), others.stream()).toList();

        Removed removed = as(cast.member(), () -> imports.remove(cast.group(), all));
        assertThat(removed.removed()).isEqualTo(1);
        assertThat(removed.kept())
                .containsExactlyInAnyOrder(
                        new Removed.Kept(mine.get(1), "is marked by a member"),
                        new Removed.Kept(others.getFirst(), "somebody else added it"));
        assertThat(as(cast.organiser(), () -> imports.remove(cast.group(), others))
                        .removed())
                .isEqualTo(1);
    }

    @Test
    void onlyThoseWhoMayImport() {
        TestGroup.Cast cast = stage.make();
        List<NewPaper> papers = List.of(paper("A", "", null));
        List<PaperId> ids = add(cast, cast.member(), "B");
        for (AccountId refused : List.of(cast.guest())) {
            assertThatThrownBy(() -> as(refused, () -> imports.add(cast.group(), papers, Progress.NONE)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(refused, () -> imports.match(cast.group(), papers)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(refused, () -> imports.remove(cast.group(), ids)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        for (AccountId stranger : List.of(cast.stranger(), cast.administrator())) {
            assertThatThrownBy(() -> as(stranger, () -> imports.add(cast.group(), papers, Progress.NONE)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(stranger, () -> imports.match(cast.group(), papers)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(stranger, () -> imports.remove(cast.group(), ids)))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> imports.add(cast.group(), papers, Progress.NONE))
                .isInstanceOf(AuthenticationException.class);
        TestGroup.Cast elsewhere = stage.make();
        assertThat(as(elsewhere.owner(), () -> imports.remove(elsewhere.group(), ids)))
                .isEqualTo(new Removed(0, List.of()));
        assertThat(count(cast)).isEqualTo(1);
    }

    private List<PaperId> add(TestGroup.Cast cast, AccountId who, String... titles) {
        List<NewPaper> papers = Stream.of(titles).map(it -> paper(it, "", null)).toList();
        return as(who, () -> imports.add(cast.group(), papers, Progress.NONE));
    }

    private void mark(PaperId paper, AccountId who) {
        database.sql("""
                        insert into paper_state (paper_id, account_id, reading, hidden, saved, remark, share_remark,
                                                 changed_at)
                        values (?, ?, 'UNREAD', false, true, '', false, now())""").params(paper.value(), who.value()).update();
    }

    private long count(TestGroup.Cast cast) {
        return database.sql("select count(*) from paper where group_id = ?")
                .param(cast.group().value())
                .query(Long.class)
                .single();
    }

    private static NewPaper paper(String title, String text, @Nullable String arxivId) {
        return new NewPaper(title, title, text, text, List.of(), arxivId, null, null, List.of());
    }
}
