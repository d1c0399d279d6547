package org.colloquium.account.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.colloquium.account.AccountDetails;
import org.colloquium.account.AccountGroups.Owned;
import org.colloquium.account.AccountId;
import org.colloquium.account.AccountQuery;
import org.colloquium.account.AccountService;
import org.colloquium.account.SignInMeans;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.common.ui.Words;
import org.jspecify.annotations.Nullable;

/** Accounts as rows: the ids of a search are read once, rows by the slice of ids that is on the screen. */
class AccountGrid extends Grid<AccountDetails> {
    private static final int WIDE = 801;
    private static final Map<SignInMeans, String> WAYS = new EnumMap<>(Map.of(
            SignInMeans.PASSWORD, "password",
            SignInMeans.PASSKEY, "passkey",
            SignInMeans.SINGLE_SIGN_ON, "single sign-on"));

    private final transient AccountService accounts;
    private final Map<AccountId, List<Owned>> owned = new HashMap<>();
    private final Set<AccountId> ticked = new LinkedHashSet<>();
    private final Checkbox all = new Checkbox();
    private final Runnable ticking;
    private List<AccountId> found = List.of();

    AccountGrid(AccountService accounts, Consumer<AccountId> choose, Runnable ticking) {
        this.accounts = accounts;
        this.ticking = ticking;
        all.setAriaLabel("Choose all that match");
        all.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                tick(Boolean.TRUE.equals(change.getValue()) ? found : List.of());
            }
        });
        addComponentColumn(this::box).setHeader(all).setFlexGrow(0).setWidth("3.25rem");
        addComponentColumn(AccountGrid::who).setHeader("Name").setFlexGrow(5);
        addColumn(this::owns).setHeader("Owner of").setFlexGrow(2);
        addComponentColumn(AccountGrid::state).setHeader("Sign-in").setFlexGrow(2);
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
        getColumns().subList(2, getColumns().size()).forEach(it -> it.setVisible(width <= 0 || width >= WIDE));
    }

    /** Whoever was ticked stays so as long as they are found. */
    void show(AccountQuery query, @Nullable AccountId chosen) {
        found = accounts.search(query);
        if (!ticked.isEmpty()) {
            ticked.retainAll(new HashSet<>(found));
        }
        getDataProvider().refreshAll();
        told();
        List<AccountDetails> row = chosen == null ? List.of() : accounts.rows(List.of(chosen));
        asSingleSelect().setValue(row.isEmpty() ? null : row.getFirst());
    }

    private Stream<AccountDetails> rows(Query<AccountDetails, Void> query) {
        int from = Math.min(query.getOffset(), found.size());
        List<AccountId> slice = found.subList(from, Math.min(from + query.getLimit(), found.size()));
        owned.putAll(accounts.ownedBy(slice));
        return accounts.rows(slice).stream();
    }

    Set<AccountId> ticked() {
        return Set.copyOf(ticked);
    }

    void tick(Collection<AccountId> these) {
        ticked.clear();
        ticked.addAll(these);
        getDataProvider().refreshAll();
        told();
    }

    int found() {
        return found.size();
    }

    private void told() {
        all.setIndeterminate(!ticked.isEmpty() && ticked.size() < found.size());
        all.setValue(!found.isEmpty() && ticked.size() == found.size());
        ticking.run();
    }

    private Checkbox box(AccountDetails account) {
        Checkbox box = new Checkbox(ticked.contains(account.id()));
        box.setAriaLabel("Choose " + account.name());
        box.addValueChangeListener(change -> {
            if (Boolean.TRUE.equals(change.getValue())) {
                ticked.add(account.id());
            } else {
                ticked.remove(account.id());
            }
            told();
        });
        return box;
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
        return account.enabled()
                ? new Span(account.invited() ? "Invited" : ways(account))
                : Parts.text("due", "Disabled");
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
        return account.invited() ? "Invited, has not come yet" : ways(account);
    }

    /** What opens the account now; codes, which open all alike, only where nothing else does. */
    private static String ways(AccountDetails account) {
        Set<SignInMeans> means = account.signIn();
        List<String> own = WAYS.entrySet().stream()
                .filter(it -> means.contains(it.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (own.isEmpty() && !means.contains(SignInMeans.CODE)) {
            return "Nothing now";
        }
        return Words.sentence(own.isEmpty() ? "code by mail" : String.join(", ", own))
                + (means.contains(SignInMeans.SECOND_FACTOR) ? ", with second factor" : "");
    }
}
