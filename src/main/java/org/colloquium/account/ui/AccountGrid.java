package org.colloquium.account.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.colloquium.account.AccountDetails;
import org.colloquium.account.AccountGroups.Owned;
import org.colloquium.account.AccountId;
import org.colloquium.account.AccountService;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.common.ui.Words;
import org.jspecify.annotations.Nullable;

/** Accounts as rows: the ids of a search are read once, rows by the slice of ids that is on the screen. */
class AccountGrid extends Grid<AccountDetails> {
    private static final int WIDE = 801;

    private final transient AccountService accounts;
    private final Map<AccountId, List<Owned>> owned = new HashMap<>();
    private List<AccountId> found = List.of();

    AccountGrid(AccountService accounts, Consumer<AccountId> choose) {
        this.accounts = accounts;
        addComponentColumn(AccountGrid::who).setHeader("Name").setFlexGrow(3);
        addColumn(this::owns).setHeader("Owner of").setFlexGrow(3);
        addComponentColumn(AccountGrid::state).setHeader("Sign-in").setFlexGrow(1);
        addColumn(AccountGrid::seen).setHeader("Last seen").setFlexGrow(1);
        setDataProvider(DataProvider.fromCallbacks(this::rows, query -> found.size()));
        asSingleSelect().addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                choose.accept(change.getValue().id());
            }
        });
        getElement().setAttribute("aria-label", "Accounts");
    }

    /** On a phone there is room for the name alone. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Page page = event.getUI().getPage();
        ExtendedClientDetails details = page.getExtendedClientDetails();
        fit(details == null ? WIDE : details.getWindowInnerWidth());
        Registration resizing = page.addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
        addDetachListener(detach -> {
            detach.unregisterListener();
            resizing.remove();
        });
    }

    private void fit(int width) {
        getColumns().subList(1, getColumns().size()).forEach(it -> it.setVisible(width <= 0 || width >= WIDE));
    }

    void show(String search, @Nullable AccountId chosen) {
        found = accounts.search(search);
        getDataProvider().refreshAll();
        List<AccountDetails> row = chosen == null ? List.of() : accounts.rows(List.of(chosen));
        asSingleSelect().setValue(row.isEmpty() ? null : row.getFirst());
    }

    private Stream<AccountDetails> rows(Query<AccountDetails, Void> query) {
        int from = Math.min(query.getOffset(), found.size());
        List<AccountId> slice = found.subList(from, Math.min(from + query.getLimit(), found.size()));
        owned.putAll(accounts.ownedBy(slice));
        return accounts.rows(slice).stream();
    }

    private static Div who(AccountDetails account) {
        Span name = Parts.text("person", account.name());
        Span rights = Parts.text("rights", account.administrator() ? "administrator" : "");
        Span disabled = Parts.text("due narrow-only", account.enabled() ? "" : " disabled");
        return new Div(new Div(name, rights, disabled), Parts.meta(account.email()));
    }

    private String owns(AccountDetails account) {
        return String.join(
                ", ",
                owned.getOrDefault(account.id(), List.of()).stream()
                        .map(Owned::group)
                        .toList());
    }

    private static Span state(AccountDetails account) {
        return account.enabled() ? new Span(account.invited() ? "Invited" : "Password") : Parts.text("due", "Disabled");
    }

    private static String seen(AccountDetails account) {
        Instant seen = account.lastSeenAt();
        return seen == null ? "never" : Times.here().ago(seen);
    }

    /** The same words in the margin. */
    static String signIn(AccountDetails account) {
        if (!account.enabled()) {
            return "Disabled";
        }
        return account.invited() ? "Invited, has not come yet" : Words.sentence("by password");
    }
}
