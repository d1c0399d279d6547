package org.colloquium.assignment.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.account.TestAccounts.as;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeDetails;
import org.colloquium.ViewTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.assignment.Preference;
import org.colloquium.assignment.PreferenceService;
import org.colloquium.assignment.ProposalService;
import org.colloquium.assignment.TestProposals;
import org.colloquium.assignment.propose.Level;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PlansViewTest extends ViewTest {
    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    TestProposals drafts;

    @Autowired
    ProposalService proposals;

    @Autowired
    PreferenceService preferences;

    TestGroup.Cast cast;
    PaperId clip;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        clip = papers.add(cast.group(), "CLIP <b>bold</b>");
        TestAccounts.run(cast.member(), () -> preferences.state(clip, new Preference(Level.LOVE, false)));
    }

    @Test
    void withoutAPlanItSaysWhatWillStandHere() {
        assertThat(open(cast.member(), PlansView.PATH)).contains("No plan has been published yet");
        assertThat(open(cast.member(), MyWorkView.PATH)).doesNotContain("Why you got what you got");
    }

    @Test
    void organisersReadOfEverybody() {
        publish(clip);
        publish(papers.add(cast.group(), "Another"));
        assertThat(open(cast.owner(), PlansView.PATH))
                .contains("Why the plans are fair")
                .contains("Plan of today")
                .contains("by Otis Organiser")
                .contains("No plan that keeps the rules is fairer.")
                .contains("Max Member", "Mei Member")
                .contains("“CLIP <b>bold</b>”");
        assertThat(find(NativeDetails.class).all())
                .extracting(NativeDetails::getSummaryText)
                .contains("Who got what, and why", "What stands in the way of better");
    }

    @Test
    void membersReadOfThemselvesAndFindItBesideTheirWork() {
        publish(clip);
        assertThat(open(cast.member(), PlansView.PATH))
                .contains("You", "Presenter of “CLIP <b>bold</b>”")
                .doesNotContain("Max Member", "Better for");
        assertThat(open(cast.member(), MyWorkView.PATH))
                .contains("Why you got what you got")
                .contains("Presenter of “CLIP <b>bold</b>” (love, costs 1): left with −1.");
    }

    private void publish(PaperId paper) {
        drafts.draft(cast, null, paper);
        as(cast.organiser(), () -> proposals.publish(cast.group(), null, any -> {}));
    }

    private String open(AccountId who, String path) {
        signIn(who);
        UI.getCurrent().navigate("g/" + cast.slug() + "/" + path);
        return text(find(Main.class).single());
    }
}
