package org.colloquium.paper.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.colloquium.common.ui.Completion;
import org.colloquium.common.ui.Icon;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.paper.LibraryQuery;
import org.colloquium.paper.LibraryQuery.Mine;
import org.colloquium.paper.LibraryQuery.Sort;
import org.colloquium.paper.SearchReading;
import org.colloquium.paper.SeenIn.DigestChoice;

/** The search field over the whole width; under it how many were found, and the filters. */
class LibraryFilters extends Div {
    private static final int PAUSE = 300;

    private final TextField words = new TextField();
    private final ComboBox<DigestChoice> digest = new ComboBox<>();
    private final Select<Mine> mine = new Select<>();
    private final Select<Sort> sort = new Select<>();
    private final Div found = new Div();
    private final Div reading = Parts.classed("readback");
    private final Consumer<LibraryQuery> look;
    private final SavedSearches saved;
    private LibraryQuery query = LibraryQuery.ALL;
    private boolean ranked;

    LibraryFilters(
            List<DigestChoice> digests,
            boolean mayMark,
            Completion.Knows knows,
            SavedSearches saved,
            Consumer<LibraryQuery> look) {
        this.look = look;
        this.saved = saved;
        words.setAriaLabel("Search titles and abstracts");
        words.setPlaceholder("Words, a \u201cphrase in quotes\u201d, or state:unread, author:\u2026, votes>=1");
        words.setPrefixComponent(new Icon("search"));
        words.setClearButtonVisible(true);
        words.setManualValidation(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(PAUSE);
        words.addClassName("find");
        Completion.offer(words, knows);
        digest.setAriaLabel("Only one digest");
        digest.setPlaceholder("All digests");
        digest.setItemLabelGenerator(DigestChoice::label);
        digest.setClearButtonVisible(true);
        mine.setAriaLabel("By my own state");
        mine.setItems(Mine.SHOWN, Mine.UNREAD, Mine.SKIMMED, Mine.READ, Mine.SAVED, Mine.HIDDEN);
        mine.setItemLabelGenerator(LibraryFilters::label);
        mine.setVisible(mayMark);
        sort.setAriaLabel("Order");
        sort.setItemLabelGenerator(LibraryFilters::label);
        Div told = Parts.classed("told", found, reading);
        told.getElement().setAttribute("role", "status");
        choices(digests);
        add(
                Parts.classed("findbox", words),
                saved,
                Parts.classed("chips libinfo", told, Parts.classed("filters", digest, mine, sort)));
        follow(words, it -> query.withWords(it));
        follow(digest, it -> query.withDigest(it == null ? null : it.digest()));
        follow(mine, it -> query.withMine(it == null ? Mine.SHOWN : it));
        follow(sort, it -> query.withSort(it == (ranked ? Sort.RELEVANCE : Sort.NEWEST) ? null : it));
    }

    private <V> void follow(HasValue<?, V> field, java.util.function.Function<V, LibraryQuery> change) {
        field.addValueChangeListener(it -> {
            if (it.isFromClient()) {
                change(change.apply(it.getValue()));
            }
        });
    }

    private void change(LibraryQuery wanted) {
        show(wanted);
        look.accept(wanted);
    }

    /** The digests to choose among; the chosen one stays. */
    final void choices(List<DigestChoice> digests) {
        digest.setItems(digests);
        digest.setVisible(!digests.isEmpty());
        chosen(query.digest());
    }

    void show(LibraryQuery wanted) {
        query = wanted;
        saved.at(wanted.inWords());
        if (!words.getValue().equals(wanted.words())) {
            words.setValue(wanted.words());
        }
        chosen(wanted.digest());
        mine.setValue(wanted.mine() == Mine.ANY ? Mine.SHOWN : wanted.mine());
    }

    /** What is looked for, said under the field. */
    void reading(SearchReading understood) {
        reading.removeAll();
        understood.parts().forEach(it -> reading.add(Parts.text(it.operator() ? "op" : "", it.text())));
        reading.setVisible(!understood.parts().isEmpty());
        ranked = understood.hasWords();
        sort.setItems(
                ranked
                        ? List.of(Sort.RELEVANCE, Sort.NEWEST, Sort.OLDEST, Sort.TITLE)
                        : List.of(Sort.NEWEST, Sort.OLDEST, Sort.TITLE));
        Sort order = query.order();
        sort.setValue(order == Sort.RELEVANCE && !ranked ? Sort.NEWEST : order);
    }

    /** What is wrong with the search, empty for nothing. */
    void problem(String message) {
        words.setErrorMessage(message);
        words.setInvalid(!message.isEmpty());
    }

    private void chosen(@org.jspecify.annotations.Nullable UUID wanted) {
        digest.getListDataView()
                .getItems()
                .filter(it -> it.digest().equals(wanted))
                .findFirst()
                .ifPresentOrElse(digest::setValue, digest::clear);
    }

    /** How many answer, of how many. */
    void found(long shown, long all, boolean narrowed) {
        String papers = narrowed ? " of " + Words.figure(all, "paper", "papers") : "";
        found.removeAll();
        found.add(Parts.text("many", narrowed ? String.format("%,d", shown) : Words.figure(shown, "paper", "papers")));
        found.add(papers);
    }

    private static String label(Mine mine) {
        return switch (mine) {
            case SHOWN, ANY -> "All but hidden ones";
            case UNREAD -> "Unread by me";
            case SKIMMED -> "Skimmed by me";
            case READ -> "Read by me";
            case SAVED -> "Saved by me";
            case HIDDEN -> "Hidden by me";
        };
    }

    private static String label(Sort sort) {
        return switch (sort) {
            case RELEVANCE -> "Best match first";
            case NEWEST -> "Newest first";
            case OLDEST -> "Oldest first";
            case TITLE -> "By title";
        };
    }
}
