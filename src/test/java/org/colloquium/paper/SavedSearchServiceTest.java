package org.colloquium.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.as;
import static org.colloquium.account.TestAccounts.run;

import java.time.LocalDate;
import java.util.List;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.group.TestGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class SavedSearchServiceTest extends IntegrationTest {
    private static final PageRequest ALL = new PageRequest(200, null);

    @Autowired
    SavedSearchService searches;

    @Autowired
    LibraryService library;

    @Autowired
    PaperImport imports;

    @Autowired
    PaperStateService states;

    @Autowired
    TestPapers papers;

    @Autowired
    TestGroup stage;

    TestGroup.Cast cast;

    @BeforeEach
    void prepare() {
        cast = stage.make();
    }

    @Test
    void keptSharedRenamedAndLetGo() {
        SavedSearch mine = save(cast.member(), "Unread tides", "tides state:unread");
        assertThat(names(cast.member())).containsExactly("Unread tides");
        assertThat(names(cast.otherMember())).isEmpty();
        as(cast.member(), () -> searches.change(mine.id(), SavedSearchEdit.shared(true)));
        assertThat(names(cast.guest())).containsExactly("Unread tides");
        assertThat(as(cast.guest(), () -> searches.find(mine.id())).mine()).isFalse();
        as(cast.member(), () -> searches.change(mine.id(), SavedSearchEdit.name("  Tides \n ")));
        assertThat(names(cast.otherMember())).containsExactly("Tides");
        run(cast.member(), () -> searches.delete(mine.id()));
        assertThat(names(cast.member())).isEmpty();
    }

    @Test
    void refusedWithAReason() {
        save(cast.member(), "Tides", "tides");
        assertThatThrownBy(() -> save(cast.member(), "tIDES", "moths")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> save(cast.member(), " ", "moths")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> save(cast.member(), "x".repeat(81), "moths"))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> save(cast.member(), "Bad", "state:asleep")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> save(cast.member(), "Bad", " ")).isInstanceOf(InvalidInputException.class);
        SavedSearch other = save(cast.member(), "Moths", "moths");
        assertThatThrownBy(() -> as(cast.member(), () -> searches.change(other.id(), SavedSearchEdit.name("TIDES"))))
                .isInstanceOf(ConflictException.class);
        save(cast.otherMember(), "Tides", "tides");
    }

    @Test
    void whoseTheyAre() {
        SavedSearch hidden = save(cast.member(), "Mine", "tides");
        SavedSearch shown = as(cast.member(), () -> searches.save(cast.group(), "Ours", "tides", true));
        for (AccountId other : List.of(cast.owner(), cast.otherMember())) {
            assertThatThrownBy(() -> as(other, () -> searches.find(hidden.id())))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> run(other, () -> searches.delete(hidden.id())))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> run(other, () -> searches.delete(shown.id())))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(other, () -> searches.change(shown.id(), SavedSearchEdit.name("Theirs"))))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> save(cast.guest(), "Guest", "tides")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(cast.stranger(), () -> searches.find(shown.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> names(cast.stranger())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void theListPagesByName() {
        for (String name : List.of("c", "a", "B", "d")) {
            save(cast.member(), name, "tides");
        }
        var first = as(cast.member(), () -> searches.list(cast.group(), new PageRequest(3, null)));
        assertThat(first.items()).extracting(SavedSearch::name).containsExactly("B", "a", "c");
        assertThat(first.total()).isEqualTo(4);
        assertThat(as(cast.member(), () -> searches.list(cast.group(), new PageRequest(3, first.next())))
                        .items())
                .extracting(SavedSearch::name)
                .containsExactly("d");
    }

    @Test
    void wordsAreCompletedToOperatorsAndTheirValues() {
        assertThat(complete("tides aut")).contains("author:");
        assertThat(complete("-st")).contains("state:");
        assertThat(complete("(ye")).contains("year>=");
        assertThat(complete("state:")).containsExactly("assigned ", "unassigned ", "read ", "skimmed ", "unread ");
        assertThat(complete("a OR state:s")).containsExactly("skimmed ");
        assertThat(complete("\"in quotes aut")).isEmpty();
        assertThat(complete("")).isEmpty();
        assertThat(complete("zeppelin")).isEmpty();
        SearchCompletion one = as(cast.member(), () -> library.complete(cast.group(), "-state:un or", 9))
                .getFirst();
        assertThat(one.from()).isEqualTo(7);
        assertThat(one.to()).isEqualTo(9);
    }

    @Test
    void authorsOfThisGroupOnly() {
        author(cast, "Zoë Quarterstaff");
        author(stage.make(), "Zoran Quarterback");
        assertThat(complete("author:quart")).containsExactly("\"Zoë Quarterstaff\" ");
        assertThat(complete("author:\"zoe qu")).containsExactly("\"Zoë Quarterstaff\" ");
        assertThat(complete("author:%")).isEmpty();
        assertThatThrownBy(() -> as(cast.stranger(), () -> library.complete(cast.group(), "author:quart", 12)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatWasMarkedTogetherIsPutBackEachAsItWas() {
        PaperId read = papers.add(cast.group(), "Read before");
        PaperId saved = papers.add(cast.group(), "Saved before");
        PaperId fresh = papers.add(cast.group(), "Never marked");
        as(cast.member(), () -> states.change(read, StateChange.reading(Reading.SKIMMED)));
        as(cast.member(), () -> states.change(saved, StateChange.saved(true)));
        var before = as(
                cast.member(),
                () -> states.changeAll(
                        cast.group(),
                        List.of(read, saved, fresh),
                        new StateChange(Reading.READ, true, false, null, null)));
        assertThat(before.papers()).hasSize(3);
        assertThat(as(cast.member(), () -> states.mine(fresh)))
                .isEqualTo(new MyState(Reading.READ, true, false, "", false));
        as(cast.member(), () -> states.change(fresh, StateChange.remark("Written since", false)));
        run(cast.member(), () -> states.putBack(cast.group(), before));
        assertThat(as(cast.member(), () -> states.mine(read)))
                .isEqualTo(new MyState(Reading.SKIMMED, false, false, "", false));
        assertThat(as(cast.member(), () -> states.mine(saved)))
                .isEqualTo(new MyState(Reading.UNREAD, false, true, "", false));
        assertThat(as(cast.member(), () -> states.mine(fresh)))
                .isEqualTo(new MyState(Reading.UNREAD, false, false, "Written since", false));
    }

    private void author(TestGroup.Cast in, String name) {
        NewPaper paper = new NewPaper(
                "By " + name, "By " + name, "", "", List.of(name), null, null, LocalDate.of(2024, 1, 1), List.of());
        as(in.member(), () -> imports.add(in.group(), List.of(paper), Progress.NONE));
    }

    private List<String> complete(String typed) {
        return as(cast.member(), () -> library.complete(cast.group(), typed, typed.length())).stream()
                .map(SearchCompletion::insert)
                .toList();
    }

    private SavedSearch save(AccountId who, String name, String query) {
        return as(who, () -> searches.save(cast.group(), name, query, false));
    }

    private List<String> names(AccountId who) {
        return as(who, () -> searches.list(cast.group(), ALL)).items().stream()
                .map(SavedSearch::name)
                .toList();
    }
}
