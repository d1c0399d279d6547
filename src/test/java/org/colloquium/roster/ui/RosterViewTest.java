package org.colloquium.roster.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import java.nio.charset.StandardCharsets;
import org.colloquium.ViewTest;
import org.colloquium.group.TestGroup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RosterViewTest extends ViewTest {
    @Autowired
    TestGroup stage;

    @Test
    void theTableIsLookedAtThenFollowedAndTheLinksAreHandedOut() {
        TestGroup.Cast cast = stage.make();
        signIn(cast.administrator());
        UI.getCurrent().navigate("admin/roster");
        RosterView view = (RosterView) getCurrentView();
        view.look("name\nx".getBytes(StandardCharsets.UTF_8));
        assertThat(text(view)).contains("No column is headed “email”");
        String head = "email,name,group\n";
        view.look((head + "x" + cast.slug() + "@uni.example,,nowhere").getBytes(StandardCharsets.UTF_8));
        assertThat(text(view)).contains("One row cannot be followed");
        assertThat(find(Button.class).withText("Make these changes").single().isEnabled())
                .isFalse();
        view.look((head + "x" + cast.slug() + "@uni.example,Nora New," + cast.slug()).getBytes(StandardCharsets.UTF_8));
        assertThat(text(view)).contains("1 new account and 1 new place in a group");
        test(find(Button.class).withText("Make these changes").single()).click();
        assertThat(text(view)).contains("Done.").contains("One link is waiting");
        assertThat(find(Anchor.class).withText("Download the links").exists()).isTrue();
    }

    @Test
    void itIsForAdministratorsAlone() {
        signIn(stage.make().owner());
        UI.getCurrent().navigate("admin/roster");
        assertThat(getCurrentView()).isNotInstanceOf(RosterView.class);
        assertThat(find(H1.class).single().getText()).isNotEqualTo("People from a table");
    }

    @Test
    void thePageThatAsksForAnAccountIsNotThereUnlessOffered() {
        UI.getCurrent().navigate("register");
        assertThat(text((com.vaadin.flow.component.Component) getCurrentView())).contains("nothing here for you");
    }
}
