package org.colloquium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.colloquium.account.TestAccounts;
import org.colloquium.assignment.PreferenceService;
import org.colloquium.group.TestGroup;
import org.colloquium.meeting.TestMeetings;
import org.colloquium.paper.PaperId;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.NominationService;
import org.colloquium.vote.TestBallots;
import org.colloquium.vote.UpvoteService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What comes before and beside a vote: preferences, nominations, named ballots. */
@Import({TestBallots.class, TestMeetings.class})
class CourseScreensIT extends BrowserTest {
    @Autowired
    TestBallots votes;

    @Autowired
    TestMeetings meetings;

    @Autowired
    UpvoteService upvotes;

    @Autowired
    NominationService nominations;

    @Autowired
    PreferenceService preferences;

    private final Looks looks = new Looks();

    @Test
    void aMemberSaysWhatTheyWouldLikeToTakeByKeyboard() {
        TestGroup.Cast people = stage.make();
        PaperId clip = papers.add(
                people.group(), "What does CLIP know about peeling a banana, and would a longer title fit as well?");
        PaperId other = papers.add(people.group(), "Linearly Mapping from Image to Text Space");
        meetings.plan(people, 3, clip);
        TestAccounts.run(people.member(), () -> upvotes.give(other));
        Page mei = signedIn(people.member());
        mei.navigate("/g/" + people.slug() + "/assignments/preferences");
        assertThat(mei.locator("h1")).hasText("You have rated none of two papers");
        looks.at(mei, "preferences-asked");
        mei.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Love"))
                .first()
                .focus();
        mei.keyboard().press("Space");
        assertThat(mei.locator("h1")).hasText("You have rated one of two papers");
        mei.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm one suggestion"))
                .click();
        assertThat(mei.locator("h1")).hasText("You have rated all two papers");
        org.assertj.core.api.Assertions.assertThat(
                        TestAccounts.as(people.member(), () -> preferences.mine(people.group())))
                .hasSize(2);
        looks.at(mei, "preferences-said");
        looks.findNothing();
    }

    @Test
    void everyScreenOfTheCourseIsAccessibleAndFits() {
        TestGroup.Cast people = stage.make();
        BallotDetails draft = votes.draft(people);
        BallotDetails named = votes.open(people, TestBallots.NAMED);
        BallotDetails proposed = votes.draft(people);
        TestAccounts.run(people.organiser(), () -> nominations.start(proposed.id()));
        votes.vote(people.otherMember(), named, 0, 1);
        String path = "/g/" + people.slug() + "/ballots/";
        Page otis = signedIn(people.organiser());
        for (Map.Entry<String, BallotDetails> it :
                Map.of("draft", draft, "named", named, "nominations", proposed).entrySet()) {
            looks.at(otis, path + it.getValue().id(), "course-" + it.getKey());
        }
        Page mei = signedIn(people.member());
        looks.at(mei, path + proposed.id(), "course-nominations-member");
        looks.at(mei, path + named.id(), "course-named-member");
        looks.findNothing();
    }
}
