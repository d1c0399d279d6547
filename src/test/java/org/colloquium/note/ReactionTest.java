package org.colloquium.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.colloquium.IntegrationTest;
import org.colloquium.StatementCount;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.common.ConflictException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

class ReactionTest extends IntegrationTest {
    private static final PageRequest PAGE = new PageRequest(50, null);

    @Autowired
    ReactionService reactions;

    @Autowired
    NoteService notes;

    @Autowired
    ReplyService replies;

    @Autowired
    BlindService blind;

    @Autowired
    TestNotes written;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    StatementCount count;

    TestGroup.Cast cast;
    PaperId paper;
    NoteId note;
    ReplyId reply;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        paper = papers.add(cast.group(), "Tidal forests");
        note = written.write(cast.member(), paper, "Why forests?");
        reply = written.reply(cast.otherMember(), note, "Because of the tide.");
    }

    @Test
    void oneOfEachKindPerPersonIsGivenAndTakenBack() {
        written.react(cast.otherMember(), note, Reaction.THANKS);
        written.react(cast.otherMember(), note, Reaction.THANKS);
        written.react(cast.otherMember(), note, Reaction.UNSURE);
        written.react(cast.owner(), note, Reaction.THANKS);
        written.react(cast.owner(), reply, Reaction.AGREE);
        assertThat(seenBy(cast.otherMember(), note))
                .containsExactly(
                        new ReactionDetails(Reaction.THANKS, 2, true, List.of("Olga Owner")),
                        new ReactionDetails(Reaction.UNSURE, 1, true, List.of()));
        NoteDetails read = TestAccounts.as(cast.guest(), () -> notes.find(note));
        assertThat(read.text().reactions().getFirst())
                .isEqualTo(new ReactionDetails(Reaction.THANKS, 2, false, List.of("Max Member", "Olga Owner")));
        assertThat(read.replies().getFirst().text().reactions()).hasSize(1);
        TestAccounts.run(cast.otherMember(), () -> reactions.takeBack(note, Reaction.THANKS));
        TestAccounts.run(cast.otherMember(), () -> reactions.takeBack(note, Reaction.THANKS));
        assertThat(seenBy(cast.otherMember(), note).getFirst().mine()).isFalse();
    }

    @Test
    void onlyMembersReactAndOnlyToWhatTheyRead() {
        assertThatThrownBy(() -> written.react(cast.guest(), note, Reaction.AGREE))
                .isInstanceOf(AccessDeniedException.class);
        for (AccountId who : List.of(cast.stranger(), cast.administrator())) {
            assertThatThrownBy(() -> written.react(who, note, Reaction.AGREE)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> written.react(who, reply, Reaction.AGREE)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> TestAccounts.run(who, () -> reactions.takeBack(note, Reaction.AGREE)))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> reactions.give(note, Reaction.AGREE)).isInstanceOf(AuthenticationException.class);
    }

    @Test
    void nobodyReactsToWhatIsPrivateHiddenOrDeleted() {
        NoteId mine = written.writePrivately(cast.member(), paper, "For me");
        ReplyId below = written.reply(cast.member(), mine, "For me too");
        for (TextId it : List.of(mine, below)) {
            assertThatThrownBy(() -> written.react(cast.member(), it, Reaction.AGREE))
                    .isInstanceOf(ConflictException.class);
            assertThatThrownBy(() -> written.react(cast.owner(), it, Reaction.AGREE))
                    .isInstanceOf(NotFoundException.class);
        }
        TestAccounts.as(cast.organiser(), () -> replies.hide(reply, "Off topic"));
        assertThatThrownBy(() -> written.react(cast.member(), reply, Reaction.AGREE))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> written.react(cast.organiser(), reply, Reaction.AGREE))
                .isInstanceOf(ConflictException.class);
        TestAccounts.run(cast.member(), () -> notes.delete(note, null));
        assertThatThrownBy(() -> written.react(cast.owner(), note, Reaction.AGREE))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatBecomesPrivateLosesThem() {
        NoteId lonely = written.write(cast.member(), paper, "Alone");
        written.react(cast.owner(), lonely, Reaction.AGREE);
        for (Visibility to : List.of(Visibility.PRIVATE, Visibility.GROUP)) {
            TestAccounts.as(cast.member(), () -> notes.edit(lonely, new NoteEdit(null, to, null)));
        }
        assertThat(seenBy(cast.owner(), lonely)).isEmpty();
    }

    @Test
    void whoIsBlindSeesNoneOfOthers() {
        written.react(cast.otherMember(), note, Reaction.AGREE);
        written.react(cast.member(), note, Reaction.AGREE);
        TestAccounts.run(cast.organiser(), () -> blind.set(cast.group(), BlindRule.ALL));
        assertThat(seenBy(cast.member(), note))
                .containsExactly(new ReactionDetails(Reaction.AGREE, 1, true, List.of()));
        assertThatThrownBy(() -> written.react(cast.owner(), note, Reaction.AGREE))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aListReadsThemAllAtOnceAndNamesFive() throws Exception {
        for (int i = 0; i < 7; i++) {
            written.react(stage.join(cast.group(), "Crowd " + i, Role.MEMBER), note, Reaction.INSIGHTFUL);
        }
        int one = statements();
        written.react(cast.owner(), written.write(cast.member(), paper, "Another"), Reaction.AGREE);
        assertThat(statements()).isEqualTo(one);
        ReactionDetails many = seenBy(cast.owner(), note).getFirst();
        assertThat(many.count()).isEqualTo(7);
        assertThat(many.names()).containsExactly("Crowd 0", "Crowd 1", "Crowd 2", "Crowd 3", "Crowd 4");
    }

    private int statements() throws Exception {
        return count.during(() -> TestAccounts.as(cast.owner(), () -> notes.list(paper, PAGE)))
                .size();
    }

    private List<ReactionDetails> seenBy(AccountId who, NoteId of) {
        return TestAccounts.as(who, () -> notes.find(of)).text().reactions();
    }
}
