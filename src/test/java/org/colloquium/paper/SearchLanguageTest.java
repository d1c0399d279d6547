package org.colloquium.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.as;
import static org.colloquium.account.TestAccounts.run;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.common.InvalidInputException;
import org.colloquium.digest.DigestSummary;
import org.colloquium.digest.TestDigests;
import org.colloquium.group.TestGroup;
import org.colloquium.note.TestNotes;
import org.colloquium.paper.LibraryQuery.Mine;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.BallotService;
import org.colloquium.vote.TestBallots;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SearchLanguageTest extends IntegrationTest {
    @Autowired
    LibraryService library;

    @Autowired
    PaperService papers;

    @Autowired
    PaperStateService states;

    @Autowired
    TestNotes notes;

    @Autowired
    TestBallots ballots;

    @Autowired
    BallotService ballotService;

    @Autowired
    TestDigests digests;

    @Autowired
    TestGroup stage;

    TestGroup.Cast cast;

    @BeforeEach
    void prepare() {
        cast = stage.make();
    }

    @Test
    void authorsAreFoundByTheBeginningsOfTheirNames() {
        add(PaperFields.titled("One").withAuthors(List.of("Zo\u00eb S\u00f8rensen", "Jean-Luc Bee")));
        add(PaperFields.titled("Two").withAuthors(List.of("Bee, Zoe", "Al_an 50%")));
        assertThat(found("author:zoe")).containsExactly("One", "Two");
        assertThat(found("author:SOREN")).containsExactly("One");
        assertThat(found("author:\"zoe bee\"")).containsExactly("Two");
        assertThat(found("author:luc")).containsExactly("One");
        assertThat(found("author:ee")).isEmpty();
        assertThat(found("author:a_an")).isEmpty();
        assertThat(found("author:50%")).containsExactly("Two");
        assertThat(found("author:bee -author:luc")).containsExactly("Two");
    }

    @Test
    void yearsAreCompared() {
        for (int year : new int[] {2019, 2020, 2023}) {
            add(PaperFields.titled("Of " + year).withPublished(LocalDate.of(year, 12, 31)));
        }
        add(PaperFields.titled("Undated"));
        assertThat(found("year:2020")).containsExactly("Of 2020");
        assertThat(found("year>=2020")).containsExactly("Of 2020", "Of 2023");
        assertThat(found("year>2020")).containsExactly("Of 2023");
        assertThat(found("year<2020")).containsExactly("Of 2019");
        assertThat(found("year:2019..2020")).containsExactly("Of 2019", "Of 2020");
        assertThat(found("year:2020..")).containsExactly("Of 2020", "Of 2023");
        assertThat(found("-year:2020..2023")).containsExactly("Of 2019", "Undated");
        assertThat(found("year:2023..2019")).isEmpty();
        assertThat(found("year:999999999")).isEmpty();
    }

    @Test
    void myOwnMarksAreLookedFor() {
        PaperId read = add(PaperFields.titled("Read"));
        PaperId skimmed = add(PaperFields.titled("Skimmed"));
        PaperId hidden = add(PaperFields.titled("Hidden"));
        mark(cast.member(), read, StateChange.reading(Reading.READ));
        mark(cast.member(), read, StateChange.saved(true));
        mark(cast.member(), skimmed, StateChange.reading(Reading.SKIMMED));
        mark(cast.member(), hidden, StateChange.hidden(true));
        assertThat(found("state:read")).containsExactly("Read");
        assertThat(found("state:READ OR state:skimmed")).containsExactly("Read", "Skimmed");
        assertThat(found("state:unread")).containsExactly("Hidden");
        assertThat(found("is:saved")).containsExactly("Read");
        assertThat(found("saved:yes")).containsExactly("Read");
        assertThat(found("saved:no")).containsExactly("Hidden", "Skimmed");
        assertThat(found("-is:hidden -state:read")).containsExactly("Skimmed");
        assertThat(found("is:saved OR state:read", cast.otherMember())).isEmpty();
        LibraryQuery shown = LibraryQuery.ALL.withWords("is:hidden");
        assertThat(as(cast.member(), () -> library.count(cast.group(), shown))).isEqualTo(1);
        assertThat(as(cast.member(), () -> library.count(cast.group(), shown.withWords("state:unread"))))
                .isZero();
    }

    @Test
    void whatAPaperHasIsLookedFor() {
        add(PaperFields.titled("Text").withAbstract("Some"));
        add(PaperFields.titled("Code").withLinks(List.of(new PaperLink(LinkRel.CODE, "https://a.b/c"))));
        add(PaperFields.titled("Ids").withDoi("10.1000/182").withArxivId("2209.15162"));
        add(PaperFields.titled("Print").withLinks(List.of(new PaperLink(LinkRel.PDF, "https://a.b/c.pdf"))));
        assertThat(found("has:abstract")).containsExactly("Text");
        assertThat(found("has:code")).containsExactly("Code");
        assertThat(found("has:pdf")).containsExactly("Print");
        assertThat(found("has:doi has:arxiv")).containsExactly("Ids");
        assertThat(found("-(has:doi OR has:code OR has:pdf)")).containsExactly("Text");
    }

    @Test
    void remarksThatAreNotSharedAreNotFound() {
        PaperId one = add(PaperFields.titled("One"));
        mark(cast.otherMember(), one, StateChange.remark("Mine alone", false));
        assertThat(found("has:remark")).isEmpty();
        assertThat(found("-has:remark")).containsExactly("One");
        assertThat(found("has:remark", cast.otherMember())).containsExactly("One");
        mark(cast.otherMember(), one, StateChange.remark("For all", true));
        assertThat(found("has:remark")).containsExactly("One");
    }

    @Test
    void privateNotesOfOthersAreNotCounted() {
        PaperId one = add(PaperFields.titled("One"));
        PaperId two = add(PaperFields.titled("Two"));
        notes.writePrivately(cast.otherMember(), one, "Secret");
        notes.write(cast.otherMember(), two, "Open");
        notes.write(cast.owner(), two, "Open too");
        for (AccountId who : List.of(cast.member(), cast.owner(), cast.guest())) {
            assertThat(found("has:note", who)).containsExactly("Two");
            assertThat(found("notes:0", who)).containsExactly("One");
            assertThat(found("-has:note", who)).containsExactly("One");
            assertThat(found("notes>=1", who)).containsExactly("Two");
            assertThat(found("notes<2", who)).containsExactly("One");
        }
        assertThat(found("has:note notes:1", cast.otherMember())).containsExactly("One");
    }

    @Test
    void votesOfOpenBallotsAreNotCounted() {
        BallotDetails ballot = ballots.open(cast);
        ballots.vote(cast.member(), ballot, 0, 1);
        ballots.vote(cast.otherMember(), ballot, 0);
        assertThat(found("votes>=1")).isEmpty();
        assertThat(found("votes:0")).hasSize(4);
        run(cast.organiser(), () -> ballotService.close(ballot.id()));
        assertThat(found("votes>=1")).containsExactly("Banana peeling", "CogACT: A Model");
        assertThat(found("votes>1")).containsExactly("Banana peeling");
        assertThat(found("votes<=1")).containsExactly("CogACT: A Model", "Mapping Images", "Zebra stripes");
        assertThat(found("votes:0 zebra")).containsExactly("Zebra stripes");
    }

    @Test
    void digestsAreFoundByNameAndId() {
        DigestSummary digest = digests.add(cast, cast.member(), TestDigests.page("Otters", 2));
        add(PaperFields.titled("By hand"));
        assertThat(found("digest:" + digest.id())).hasSize(2);
        assertThat(found("digest:\"pasted on\" OR digest:\"18 March\"")).hasSize(2);
        assertThat(found("-digest:" + digest.id())).containsExactly("By hand");
        assertThat(found("digest:nowhere")).isEmpty();
    }

    @Test
    void wordsAndOperatorsGoTogether() {
        PaperId one = add(PaperFields.titled("Prompt tuning").withAbstract("Vision"));
        add(PaperFields.titled("Prompt learning").withAbstract("Language"));
        add(PaperFields.titled("Something else"));
        mark(cast.member(), one, StateChange.reading(Reading.READ));
        assertThat(found("prompt -vision")).containsExactly("Prompt learning");
        assertThat(found("prompt (vision OR language)")).containsExactly("Prompt learning", "Prompt tuning");
        assertThat(found("state:read OR else")).containsExactly("Prompt tuning", "Something else");
        assertThat(found("-prompt")).containsExactly("Something else");
        assertThat(found("-\"prompt tuning\" prompts state:unread")).containsExactly("Prompt learning");
        assertThat(found("-(state:read OR else)")).containsExactly("Prompt learning");
    }

    @Test
    void halfAWordFindsTheWholeOne() {
        add(PaperFields.titled("Learning to prompt"));
        add(PaperFields.titled("Vision-language representations"));
        for (String half : List.of("promp", "learnin", "vision-lang", "representatio", "vision lan")) {
            String whole = as(cast.member(), () -> library.unfinished(cast.group(), half))
                    .orElseThrow();
            assertThat(found(whole)).as(half).hasSize(1);
        }
        assertThat(found("promp")).isEmpty();
        assertThat(found("prom\u2026")).containsExactly("Learning to prompt");
    }

    @Test
    void anotherGroupFindsNothingOfThis() {
        PaperId one = add(PaperFields.titled("One").withAuthors(List.of("Ann")));
        notes.write(cast.member(), one, "A note");
        TestGroup.Cast other = stage.make();
        for (String words : List.of("author:ann", "has:note OR -has:note", "votes:0", "-one", "notes>=0")) {
            LibraryQuery query = LibraryQuery.ALL.withMine(Mine.ANY).withWords(words);
            assertThat(as(other.owner(), () -> library.find(other.group(), query)))
                    .as(words)
                    .isEmpty();
            assertThat(as(other.owner(), () -> library.count(other.group(), query)))
                    .as(words)
                    .isZero();
        }
    }

    @Test
    void aSearchIsReadBack() {
        assertThat(readBack("prompt state:unread votes>=1"))
                .isEqualTo("[state] unread by you, [votes] one or more, word \u201cprompt\u201d");
        assertThat(readBack("\"a b\" c d -has:note year:2020..2023"))
                .isEqualTo("phrase \u201ca b\u201d, not [has] a note, [year] 2020 to 2023,"
                        + " words \u201cc\u201d and \u201cd\u201d");
        assertThat(readBack("x (author:ann OR -saved:no)"))
                .isEqualTo("([author] \u201cann\u201d or not [saved] not by you), word \u201cx\u201d");
        assertThat(readBack("")).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidAtTheWord() {
        assertThat(problem("a state:maybe"))
                .isEqualTo(
                        "At character 3, \u201cstate:maybe\u201d: state: is followed by one of assigned, read, skimmed, unassigned, unread.");
        assertThat(problem("has:x")).contains("abstract, arxiv, code, doi, note, pdf, remark");
        assertThat(problem("votes>=many")).contains("write a number, such as votes>=1");
        assertThat(problem("year>=2020..2021")).contains("character 1");
        assertThat(problem("author>=x")).contains("author takes a colon");
        assertThatThrownBy(() -> found("votes:x")).isInstanceOf(InvalidInputException.class);
    }

    private String problem(String words) {
        try {
            return "none: " + readBack(words);
        } catch (InvalidInputException e) {
            assertThat(e.field()).isEqualTo("q");
            return String.valueOf(e.getMessage());
        }
    }

    private String readBack(String words) {
        return as(cast.member(), () -> library.read(cast.group(), words)).parts().stream()
                .map(it -> it.operator() ? "[" + it.text() + "]" : it.text())
                .collect(Collectors.joining());
    }

    private List<String> found(String words) {
        return found(words, cast.member());
    }

    /** In the order of titles. */
    private List<String> found(String words, AccountId who) {
        LibraryQuery query = LibraryQuery.ALL.withMine(Mine.ANY).withWords(words);
        return as(who, () -> library.rows(cast.group(), library.find(cast.group(), query), "")).stream()
                .map(LibraryRow::title)
                .sorted()
                .toList();
    }

    private void mark(AccountId who, PaperId paper, StateChange change) {
        as(who, () -> states.change(paper, change));
    }

    private PaperId add(PaperFields fields) {
        return as(cast.organiser(), () -> papers.add(cast.group(), fields).id());
    }
}
