package org.colloquium.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.account.TestAccounts.as;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import org.colloquium.ViewTest;
import org.colloquium.account.AccountId;
import org.colloquium.digest.TestDigests;
import org.colloquium.group.TestGroup;
import org.colloquium.intake.FeedService;
import org.colloquium.intake.IntakeService;
import org.colloquium.intake.NewFeed;
import org.colloquium.outgoing.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class IntakeViewTest extends ViewTest {
    @Autowired
    TestGroup stage;

    @Autowired
    FeedService feeds;

    @Autowired
    IntakeService intakes;

    private final Site site = new Site();
    private TestGroup.Cast cast;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        site.serve("/feed", TestDigests.page("Alpha", 3));
    }

    @AfterEach
    void stop() {
        as(cast.owner(), () -> feeds.list(cast.group()))
                .forEach(it -> as(cast.owner(), () -> {
                    intakes.remove(cast.group(), it.id());
                    return true;
                }));
        site.close();
    }

    @Test
    void anOrganiserTriesAndAddsAFeed() throws InterruptedException {
        open(cast.organiser());
        assertThat(shown()).contains("No feeds yet").contains("Set up the mailbox");
        test(address()).setValue(site.address("/feed"));
        click("Test");
        await("Three papers found in it");
        assertThat(as(cast.organiser(), () -> feeds.list(cast.group()))).isEmpty();
        click("Add the feed");
        assertThat(shown()).contains("is read from now on");
        open(cast.organiser());
        assertThat(shown()).contains("One feed").contains(site.address("/feed")).contains("Pause");
    }

    @Test
    void whatIsWrongIsSaidAtTheField() throws InterruptedException {
        open(cast.organiser());
        test(address()).setValue("example.org/feed");
        click("Add the feed");
        assertThat(address().isInvalid()).isTrue();
        test(address()).setValue(site.address("/nowhere"));
        click("Test");
        await("nothing at this address");
        assertThat(address().getValue()).isEqualTo(site.address("/nowhere"));
    }

    @Test
    void aFeedIsPausedGoesOnAndIsRemoved() {
        as(cast.organiser(), () -> feeds.add(cast.group(), new NewFeed(site.address("/feed"), "Weekly")));
        open(cast.organiser());
        click("Pause");
        open(cast.organiser());
        assertThat(shown()).contains("Paused.");
        click("Go on");
        open(cast.organiser());
        assertThat(shown()).doesNotContain("Paused.");
        click("Remove");
        find(Button.class).all().stream()
                .filter(it -> it.getText().equals("Remove") && it.getElement().getAttribute("aria-label") == null)
                .findFirst()
                .orElseThrow()
                .click();
        assertThat(as(cast.organiser(), () -> feeds.list(cast.group()))).isEmpty();
    }

    /** The addresses of feeds may hold secrets. */
    @Test
    void othersDoNotGetThere() {
        as(cast.organiser(), () -> feeds.add(cast.group(), new NewFeed(site.address("/feed"), "Weekly")));
        for (AccountId who : java.util.List.of(cast.member(), cast.guest(), cast.stranger())) {
            signIn(who);
            try {
                UI.getCurrent().navigate("g/" + cast.slug() + "/digests/feeds");
            } catch (RuntimeException refused) {
                // shown as a page of errors, or thrown, by what the test environment does
            }
            assertThat(text(UI.getCurrent())).doesNotContain(site.address("/feed"));
        }
    }

    private void open(AccountId who) {
        signIn(who);
        navigate("g/" + cast.slug() + "/digests/feeds", IntakeView.class);
    }

    private TextField address() {
        return find(TextField.class).all().stream()
                .filter(it -> "Address of a feed".equals(it.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void click(String words) {
        test(find(Button.class).all().stream()
                        .filter(it -> it.isVisible() && it.getText().equals(words))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No button " + words + " on: " + shown())))
                .click();
    }

    private void await(String words) throws InterruptedException {
        for (int i = 0; i < 200 && !shown().contains(words); i++) {
            Thread.sleep(25);
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        }
        assertThat(shown()).contains(words);
    }

    private String shown() {
        return text((Component) getCurrentView());
    }
}
