package org.colloquium.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.as;

import java.util.ArrayList;
import java.util.List;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.common.Listing;
import org.colloquium.common.MalformedException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.LibraryQuery.Mine;
import org.colloquium.paper.LibraryQuery.Sort;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.AuthenticationException;

class LibraryServiceTest extends IntegrationTest {
    @Autowired
    LibraryService library;

    @Autowired
    PaperService papers;

    @Autowired
    PaperStateService states;

    @Autowired
    TestGroup stage;

    TestGroup.Cast cast;

    @BeforeEach
    void prepare() {
        cast = stage.make();
    }

    @Test
    void allWordsMustOccurWhateverTheirForm() {
        add("Prompting models", "About vision.");
        add("Models of language", "Nothing else.");
        assertThat(titles("model")).hasSize(2);
        assertThat(titles("models VISION")).containsExactly("Prompting models");
        assertThat(titles("prompt model audio")).isEmpty();
        assertThat(titles("  ")).hasSize(2);
        assertThat(titles("\u2026 ???")).isEmpty();
    }

    @Test
    void aPhraseStandsInOrderAndWithinOneText() {
        add("Learning to prompt", "Prompt learning helps.");
        add("To learn a prompt", "Learning about a prompt.");
        assertThat(titles("\"prompt learning\"")).containsExactly("Learning to prompt");
        assertThat(titles("\u201clearning to prompt\u201d")).containsExactly("Learning to prompt");
        assertThat(titles("\"to prompt prompt learning\"")).isEmpty();
        assertThat(titles("\"unclosed prompt")).isEmpty();
    }

    @Test
    void aHyphenWithinAWordIsNoOperator() {
        add("Vision-Language Models", "Few-shot.");
        add("Language for vision", "Shot.");
        assertThat(titles("vision-language")).containsExactly("Vision-Language Models");
        assertThat(titles("vision language")).hasSize(2);
        assertThat(titles("few-shot models")).containsExactly("Vision-Language Models");
        assertThat(titles("models & | ! ( : * ' \\ <->")).containsExactly("Vision-Language Models");
    }

    @Test
    void sourceAndShownTextAreBothSearched() {
        add("On na\\\"ive Bayes", "Gains of 34.57\\% on $\\alpha$-scores.");
        assertThat(titles("naive")).hasSize(1);
        assertThat(titles("34.57%")).hasSize(1);
        assertThat(titles("\u03b1")).hasSize(1);
        assertThat(titles("alpha")).hasSize(1);
    }

    @Test
    void hitsInTheTitleCountMost() {
        add("Something else", "Prompt, prompt and prompt again.");
        add("Prompt tuning", "No more of it.");
        assertThat(titles("prompt")).containsExactly("Prompt tuning", "Something else");
        assertThat(found(LibraryQuery.ALL.withWords("prompt").withSort(Sort.OLDEST), cast.member()))
                .containsExactly("Something else", "Prompt tuning");
        assertThat(found(LibraryQuery.ALL, cast.member())).containsExactly("Prompt tuning", "Something else");
        assertThat(found(LibraryQuery.ALL.withSort(Sort.TITLE), cast.member()))
                .containsExactly("Prompt tuning", "Something else");
    }

    @Test
    void hitsAreMarkedInTheTextAsItIs() {
        PaperId paper = add("Vision-language <b>prompts</b>, \uD83D\uDE00 & more", "A prompt: 34.57\\%.");
        LibraryRow row = as(cast.member(), () -> library.rows(cast.group(), List.of(paper), "prompt language"))
                .getFirst();
        assertThat(row.title())
                .isEqualTo("Vision-\u0002language\u0003 <b>\u0002prompts\u0003</b>, \uD83D\uDE00 & more");
        assertThat(as(cast.member(), () -> library.summary(paper, "prompt")))
                .isEqualTo("A \u0002prompt\u0003: 34.57%.");
        assertThat(as(cast.member(), () -> library.summary(paper, ""))).isEqualTo("A prompt: 34.57%.");
    }

    @Test
    void whatIHideIsHiddenFromMeAlone() {
        PaperId one = add("One", "");
        PaperId two = add("Two", "");
        PaperId three = add("Three", "");
        mark(cast.member(), one, StateChange.hidden(true));
        mark(cast.member(), two, StateChange.reading(Reading.READ));
        mark(cast.member(), three, StateChange.saved(true));
        assertThat(mine(Mine.SHOWN)).containsExactly("Three", "Two");
        assertThat(mine(Mine.HIDDEN)).containsExactly("One");
        assertThat(mine(Mine.READ)).containsExactly("Two");
        assertThat(mine(Mine.SKIMMED)).isEmpty();
        assertThat(mine(Mine.UNREAD)).containsExactly("Three");
        assertThat(mine(Mine.SAVED)).containsExactly("Three");
        assertThat(mine(Mine.ANY)).hasSize(3);
        assertThat(found(LibraryQuery.ALL, cast.otherMember())).hasSize(3);
        assertThat(as(cast.member(), () -> library.count(cast.group(), LibraryQuery.ALL)))
                .isEqualTo(2);
    }

    @Test
    void stretchesGoOverAllPapersOnceInEveryOrder() {
        for (int i = 0; i < 23; i++) {
            add("Paper about prompts " + (char) ('A' + i % 7) + i, i % 2 == 0 ? "prompts" : "");
        }
        for (Sort sort : Sort.values()) {
            LibraryQuery query = LibraryQuery.ALL.withWords("prompts").withSort(sort);
            List<PaperId> whole = as(cast.member(), () -> library.find(cast.group(), query));
            List<PaperId> walked = new ArrayList<>();
            @Nullable String after = null;
            do {
                PageRequest page = new PageRequest(5, after);
                Listing<PaperDetails> stretch = as(cast.member(), () -> library.list(cast.group(), query, page));
                stretch.items().forEach(it -> walked.add(it.id()));
                assertThat(stretch.total()).isEqualTo(23);
                after = stretch.next();
            } while (after != null);
            assertThat(walked).as(sort.name()).isEqualTo(whole).hasSize(23);
        }
    }

    @Test
    void aWrongCursorIsRefused() {
        for (String cursor : List.of("x", "%", "AAAA", "bm8gaWQ")) {
            assertThatThrownBy(() -> as(
                            cast.member(),
                            () -> library.list(cast.group(), LibraryQuery.ALL, new PageRequest(5, cursor))))
                    .isInstanceOf(MalformedException.class);
        }
    }

    @Test
    void rowsTellWhatMembersMakeOfThem() {
        PaperId paper = add("One", "");
        mark(cast.owner(), paper, StateChange.reading(Reading.READ));
        mark(cast.owner(), paper, StateChange.remark("Code runs", true));
        mark(cast.otherMember(), paper, StateChange.remark("Not shared", false));
        mark(cast.member(), paper, StateChange.remark("Mine", false));
        LibraryRow row = as(cast.member(), () -> library.rows(cast.group(), List.of(paper), ""))
                .getFirst();
        assertThat(row.call().read()).isEqualTo(1);
        assertThat(row.mine().remark()).isEqualTo("Mine");
        assertThat(row.remark()).isEqualTo(new SharedRemark(cast.owner(), "Olga Owner", "Code runs"));
    }

    @Test
    void anotherGroupsPapersAreNotHere() {
        PaperId paper = add("One", "");
        TestGroup.Cast other = stage.make();
        assertThat(as(other.owner(), () -> library.rows(other.group(), List.of(paper), "")))
                .isEmpty();
        assertThat(as(other.owner(), () -> library.find(other.group(), LibraryQuery.ALL)))
                .isEmpty();
        assertThat(found(LibraryQuery.ALL, cast.guest())).containsExactly("One");
        for (AccountId who : List.of(cast.stranger(), cast.administrator())) {
            assertThatThrownBy(() -> as(who, () -> library.find(cast.group(), LibraryQuery.ALL)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(who, () -> library.summary(paper, ""))).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> library.find(cast.group(), LibraryQuery.ALL))
                .isInstanceOf(AuthenticationException.class);
    }

    private List<String> titles(String words) {
        return found(LibraryQuery.ALL.withWords(words), cast.member());
    }

    private List<String> mine(Mine mine) {
        return found(LibraryQuery.ALL.withMine(mine), cast.member());
    }

    private List<String> found(LibraryQuery query, AccountId who) {
        return as(who, () -> library.rows(cast.group(), library.find(cast.group(), query), "")).stream()
                .map(LibraryRow::title)
                .toList();
    }

    private void mark(AccountId who, PaperId paper, StateChange change) {
        as(who, () -> states.change(paper, change));
    }

    private PaperId add(String title, String text) {
        return as(
                cast.organiser(),
                () -> papers.add(cast.group(), PaperFields.titled(title).withAbstract(text))
                        .id());
    }
}
