package org.colloquium;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.util.stream.Collectors;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

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
