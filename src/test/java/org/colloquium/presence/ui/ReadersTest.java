package org.colloquium.presence.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.colloquium.ViewTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.group.GroupService;
import org.colloquium.group.TestGroup;
import org.colloquium.note.BlindRule;
import org.colloquium.note.BlindService;
import org.colloquium.note.NewNote;
import org.colloquium.note.NoteService;
import org.colloquium.note.Visibility;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.colloquium.presence.PresenceChoice;
import org.colloquium.presence.PresenceService;
import org.colloquium.presence.Present;
import org.colloquium.presence.ReadingPlace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ReadersTest extends ViewTest {
    @Autowired
    PresenceOnPaper sections;

    @Autowired
    PresenceService presence;

    @Autowired
    BlindService blind;

    @Autowired
    NoteService notes;

    @Autowired
    GroupService groups;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    TestGroup.Cast cast;
    PaperId paper;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        paper = papers.add(cast.group(), "Tides in Harbours");
    }

    @Test
    void facesComeAndGoWithoutReloading() throws InterruptedException {
        Component page = open(cast.guest());
        assertThat(text(page)).isEmpty();
        TestAccounts.run(cast.member(), () -> presence.choose(new PresenceChoice(true, true)));
        UUID seat = UUID.randomUUID();
        TestAccounts.run(cast.member(), () -> presence.here(paper, seat, ReadingPlace.section("Notes")));
        await(() -> text(page).contains("Mei Member") && text(page).contains("Notes"));
        TestAccounts.run(cast.member(), () -> presence.leave(paper, seat));
        await(() -> text(page).isEmpty());
    }

    @Test
    void thePageSaysThatItIsOpenAndTheEndOfThat() {
        Readers page = (Readers) open(cast.member());
        page.here("Shared page");
        assertThat(seenByGuest()).singleElement().satisfies(it -> {
            assertThat(it.person().name()).isEqualTo("Mei Member");
            assertThat(it.place()).isEqualTo(ReadingPlace.NOWHERE);
        });
        UI.getCurrent().removeAll();
        assertThat(seenByGuest()).isEmpty();
    }

    @Test
    void whoIsBlindSeesNobodyUntilTheyHaveWritten() throws InterruptedException {
        TestAccounts.run(cast.organiser(), () -> blind.set(cast.group(), BlindRule.ALL));
        TestAccounts.run(cast.otherMember(), () -> presence.here(paper, UUID.randomUUID(), ReadingPlace.NOWHERE));
        Component page = open(cast.member());
        assertThat(text(page)).isEmpty();
        notes.write(
                paper, new NewNote("These are certainly more than forty characters, or some more.", Visibility.GROUP));
        await(() -> text(page).contains("Max Member"));
    }

    @Test
    void whatIsShownIsChosenInTheAccount() {
        signIn(cast.member());
        UI.getCurrent().navigate("account");
        assertThat(box("Share where I read").getValue()).isFalse();
        test(box("Share where I read")).click();
        assertThat(presence.choice()).isEqualTo(new PresenceChoice(true, true));
        test(box("Show others when I am on a paper")).click();
        assertThat(presence.choice()).isEqualTo(new PresenceChoice(false, true));
        assertThat(box("Share where I read").isEnabled()).isFalse();
        assertThat(text((Component) getCurrentView())).contains("Saved: others do not see you.");
    }

    private java.util.List<Present> seenByGuest() {
        return TestAccounts.as(cast.guest(), () -> presence.others(paper));
    }

    private Checkbox box(String label) {
        return find(Checkbox.class).all().stream()
                .filter(it -> label.equals(it.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private Component open(AccountId who) {
        signIn(who);
        UI.getCurrent().removeAll();
        Component section = sections.section(groups.open(cast.slug()), paper).orElseThrow();
        UI.getCurrent().add(section);
        return section;
    }

    private void await(BooleanSupplier condition) throws InterruptedException {
        for (int wait = 0; wait < 200 && !condition.getAsBoolean(); wait++) {
            Thread.sleep(100);
            runPendingSignalsTasks();
            roundTrip();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
