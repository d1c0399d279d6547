package org.colloquium;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.stream.Collectors;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.common.ui.InTurn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import tools.jackson.databind.node.ObjectNode;

/** A test of screens without a browser, in the same application as {@link IntegrationTest}. */
@SpringBootTest(properties = TestSupport.CLOCK)
@AutoConfigureMockMvc
@Import(TestSupport.class)
@ExtendWith(KeepsInvariants.class)
public abstract class ViewTest extends SpringBrowserlessTest {
    /** The last application started in this JVM has made its own holder everybody's. */
    @BeforeEach
    void beNobody(@Autowired SecurityContextHolderStrategy holder) {
        SecurityContextHolder.setContextHolderStrategy(holder);
        SecurityContextHolder.clearContext();
    }

    @Autowired
    private SecurityContextHolderStrategy security;

    /** A later application context of the same run has put its own in this place. */
    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        SecurityContextHolder.setContextHolderStrategy(security);
        super.initVaadinEnvironment();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** Whoever navigates from now on. */
    protected void signIn(AccountId who) {
        SecurityContextHolder.getContext().setAuthentication(TestAccounts.authentication(who, "Somebody"));
    }

    @Override
    public <T extends Component> T navigate(String location, Class<T> view) {
        T shown = super.navigate(location, view);
        everyPart();
        return shown;
    }

    /** What a browser and the server tell each other until the page is whole. */
    protected static void roundTrip() {
        SpringBrowserlessTest.roundTrip();
        everyPart();
    }

    private static void everyPart() {
        UI ui = UI.getCurrent();
        while (asksForNext(ui)) {
            SpringBrowserlessTest.roundTrip();
        }
    }

    private static boolean asksForNext(Component component) {
        InTurn parts = ComponentUtil.getData(component, InTurn.class);
        if (parts != null && parts.isWaiting()) {
            ObjectNode nothing = JacksonUtils.createObjectNode();
            component
                    .getElement()
                    .getNode()
                    .getFeature(ElementListenerMap.class)
                    .fireEvent(new DomEvent(component.getElement(), InTurn.NEXT, nothing));
            return true;
        }
        return component.getChildren().toList().stream().anyMatch(ViewTest::asksForNext);
    }

    /** All text on a component, as a reader meets it, white space made one. */
    protected static String text(Component component) {
        return visible(component.getElement()).replaceAll("\\s+", " ");
    }

    private static String visible(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        }
        if (element.getTag().startsWith("co-") && element.hasProperty("text")) {
            return element.getProperty("text"); // drawn in the browser
        }
        return element.isVisible()
                ? element.getChildren().map(ViewTest::visible).collect(Collectors.joining())
                : "";
    }
}
