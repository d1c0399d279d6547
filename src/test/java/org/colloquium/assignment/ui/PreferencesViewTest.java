package org.colloquium.assignment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.colloquium.ViewTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.assignment.Preference;
import org.colloquium.assignment.PreferenceService;
import org.colloquium.assignment.propose.Level;
import org.colloquium.group.TestGroup;
import org.colloquium.meeting.TestMeetings;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.colloquium.vote.UpvoteService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PreferencesViewTest extends ViewTest {
    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    TestMeetings meetings;

    @Autowired
    PreferenceService preferences;

    @Autowired
    UpvoteService upvotes;

    TestGroup.Cast cast;
    PaperId clip;
    PaperId banana;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        clip = papers.add(cast.group(), "CLIP <b>bold</b>");
        banana = papers.add(cast.group(), "Peeling a banana");
    }

    @Test
    void eachPaperIsRatedByOneClickAndSuggestionsByOneMore() {
        meetings.plan(cast, 3, clip, banana);
        TestAccounts.run(cast.member(), () -> upvotes.give(banana));
        PreferencesView view = open(cast.member(), "");
        assertThat(text(view))
                .contains("You have rated none of two papers")
                .contains("CLIP <b>bold</b>")
                .contains("You upvoted it: Like?");
        rate(0, "Love");
        assertThat(text(view)).contains("You have rated one of two papers");
        test(find(Button.class).withText("Confirm one suggestion").single()).click();
        assertThat(text(view)).contains("You have rated all two papers").doesNotContain("Confirm one");
        assertThat(said(cast.member()))
                .isEqualTo(Map.of(clip, new Preference(Level.LOVE, false), banana, new Preference(Level.LIKE, false)));
        assertThat(text(open(cast.otherMember(), ""))).contains("rated none of two papers");
    }

    @Test
    void emptyAndWrongSearchesSaySo() {
        assertThat(text(open(cast.member(), ""))).contains("Nothing to rate yet", "Vote in triage");
        assertThat(text(open(cast.member(), "q=nothing"))).contains("No paper of the library is like that.");
        assertThat(text(open(cast.member(), "q=banana"))).contains("Peeling a banana");
        assertThat(text(open(cast.member(), "q=votes>=x"))).contains("votes");
        assertThat(text(open(cast.guest(), ""))).contains("Guests read along");
    }

    @SuppressWarnings("unchecked")
    private void rate(int row, String level) {
        RadioButtonGroup<Level> group =
                (RadioButtonGroup<Level>) find(RadioButtonGroup.class).all().get(row);
        test(group).selectItem(level);
    }

    private Map<PaperId, Preference> said(AccountId who) {
        return TestAccounts.as(who, () -> preferences.mine(cast.group()));
    }

    private PreferencesView open(AccountId who, String query) {
        signIn(who);
        UI.getCurrent().navigate("g/" + cast.slug() + "/assignments/preferences", QueryParameters.fromString(query));
        return (PreferencesView) getCurrentView();
    }
}
