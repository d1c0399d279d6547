package org.colloquium;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How many statements a page sends does not depend on how much it shows. */
class StatementsTest extends ViewTest {
    private static final int FEW = 2;
    private static final int MANY = 7;
    private static final int NEWS_PASSES = 1_000;

    @Autowired
    TestPages pages;

    @Autowired
    StatementCount count;

    @Test
    void everyPageSendsAsManyForManyRowsAsForFew() throws Exception {
        TestPages.Scene few = pages.make(FEW, FEW);
        TestPages.Scene many = pages.make(5 * MANY, MANY);
        Thread.sleep(NEWS_PASSES); // else a page that opens now would reload at the news of what was made
        SoftAssertions all = new SoftAssertions();
        for (String page : few.paths().keySet()) {
            Opened least = open(few, page);
            Opened most = open(many, page);
            all.assertThat(most.size()).as("how much %s shows", page).isGreaterThan(least.size());
            all.assertThat(most.statements())
                    .as("%s: %d statements for few rows; for many", page, least.count())
                    .hasSizeBetween(1, least.count());
        }
        all.assertAll();
        assertThatNothingEscapes(few);
    }

    /** Else what is said above would prove nothing. */
    private void assertThatNothingEscapes(TestPages.Scene scene) throws Exception {
        assertThat(open(scene, "library").statements())
                .as("plain SQL, sent when the rows of the grid are asked for")
                .anyMatch(it -> it.contains("with ordinality"));
        assertThat(open(scene, "ballot, open").statements())
                .as("Hibernate's")
                .anyMatch(it -> it.contains("from ballot b1_0"));
    }

    /** What opening a page came to: its size in characters, or rows of a grid. */
    private record Opened(List<String> statements, int size) {
        int count() {
            return statements.size();
        }
    }

    private Opened open(TestPages.Scene scene, String page) throws Exception {
        Location location = new Location(scene.paths().getOrDefault(page, ""));
        signIn(scene.reader());
        UI.getCurrent().navigate("admin/permissions");
        roundTrip();
        List<String> statements = count.during(() -> {
            UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
            roundTrip();
            return true;
        });
        assertThat(getCurrentView().getClass()).as(page).hasAnnotation(Route.class);
        return new Opened(statements, size());
    }

    private int size() {
        return find(Grid.class).exists()
                ? (int) find(Grid.class).single().getLazyDataView().getItems().count()
                : text((Component) getCurrentView()).length();
    }
}
