package org.colloquium.digest.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.as;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import org.colloquium.ViewTest;
import org.colloquium.digest.DraftService;
import org.colloquium.digest.PageFetch;
import org.colloquium.digest.TestDigests;
import org.colloquium.group.TestGroup;
import org.colloquium.outgoing.NotFetched;
import org.colloquium.outgoing.Reached;
import org.colloquium.outgoing.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The box takes an address, of a real server. */
class FetchViewTest extends ViewTest {
    @Autowired
    TestGroup stage;

    @Autowired
    DraftService drafts;

    @Autowired
    PageFetch pages;

    private final Site site = new Site();
    private TestGroup.Cast cast;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        signIn(cast.member());
        navigate("g/" + cast.slug() + "/digests", DigestsView.class);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void anAddressIsFetchedAndPreviewed() throws InterruptedException {
        site.serve("/papers", TestDigests.page("Alpha", 5));
        paste(site.address("/papers"));
        click("Fetch this page");
        await("5 papers found");
        assertThat(shown()).contains("Nothing is imported yet.").contains("-papers");
        assertThat(site.askedFor("/papers")).isEqualTo(1);
    }

    @Test
    void whatWentWrongIsSaidAndTheAddressStays() throws InterruptedException {
        paste(site.address("/nowhere"));
        click("Fetch this page");
        await("This page was not fetched");
        assertThat(shown()).contains("There is nothing at this address");
        assertThat(find(TextArea.class).single().getValue()).isEqualTo(site.address("/nowhere"));
        paste("http://10.0.0.1/page");
        click("Fetch this page");
        await("only public addresses are fetched from");
        site.serve("/recipe", "Take two eggs.\n\nBeat them.");
        paste(site.address("/recipe"));
        click("Fetch this page");
        await("No papers were found in it");
        assertThat(as(cast.member(), () -> drafts.mine(cast.group()))).isEmpty();
    }

    @Test
    void itCanBeCancelled() throws InterruptedException {
        site.serve("/slow", exchange -> {
            try {
                Thread.sleep(3_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Site.send(exchange, TestDigests.page("Alpha", 5).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        });
        paste(site.address("/slow"));
        click("Fetch this page");
        await("Fetching 127.0.0.1");
        click("Cancel");
        assertThat(shown()).doesNotContain("Fetching 127.0.0.1").contains("Fetch this page");
        assertThat(button("Fetch this page").isEnabled()).isTrue();
    }

    /** Such an address names a paper, and is a digest itself. */
    @Test
    void anAddressOfAPaperIsNoPageToFetch() {
        paste("https://arxiv.org/abs/2303.08867v2");
        assertThat(find(Button.class).all()).extracting(Button::getText).contains("Preview");
    }

    @Test
    void onlyWhoImportsMayFetch() {
        site.serve("/papers", "Papers");
        assertThatThrownBy(
                        () -> as(cast.guest(), () -> pages.fetch(cast.group(), site.address("/papers"), Reached.NONE)))
                .isNotInstanceOf(NotFetched.class);
        assertThat(site.asked()).isEmpty();
    }

    private void paste(String text) {
        test(find(TextArea.class).single()).setValue(text);
    }

    private void click(String words) {
        test(button(words)).click();
    }

    private Button button(String words) {
        return find(Button.class).all().stream()
                .filter(it -> it.isVisible() && it.getText().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + words + " on: " + shown()));
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
