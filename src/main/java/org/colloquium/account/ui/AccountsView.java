package org.colloquium.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.colloquium.account.AccountChanged;
import org.colloquium.account.AccountCount;
import org.colloquium.account.AccountId;
import org.colloquium.account.AccountService;
import org.colloquium.account.RegistrationService;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Icon;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.live.Live;
import org.jspecify.annotations.Nullable;

/** The accounts of this server: a grid, and the chosen account in the margin. Search and choice are in the address. */
@Route("admin/accounts")
@PageTitle("Accounts · Colloquium")
@StyleSheet("account.css")
@PermitAll
class AccountsView extends Div implements BeforeEnterObserver {
    private static final String PATH = "admin/accounts";

    private final AccountService accounts;
    private final EraseAccount erase;
    private final FactorOfAnother factor;
    private final Paragraph line = new Paragraph();
    private final TextField search = new TextField();
    private final AccountGrid grid;
    private final WaitingPeople waiting;
    private final Div margin = Parts.margin();
    private final Main page;
    private final Live live;
    private @Nullable AccountId chosen;
    private boolean following;

    AccountsView(
            AccountService accounts,
            RegistrationService registrations,
            EraseAccount erase,
            FactorOfAnother factor,
            Live live) {
        this.accounts = accounts;
        this.erase = erase;
        this.factor = factor;
        waiting = new WaitingPeople(registrations);
        this.live = live;
        grid = new AccountGrid(accounts, id -> go(search.getValue(), id));
        search.addClassName("find");
        search.setAriaLabel("Find accounts");
        search.setPlaceholder("Name or e-mail");
        search.setPrefixComponent(new Icon("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(change.getValue(), chosen);
            }
        });
        Div head = Parts.classed(
                "head",
                new Div(new H1("Accounts"), line),
                Parts.classed("acts", Parts.primary("Invite people", this::invite)));
        page = Parts.page("adm", head, Parts.middle(waiting, search, grid), margin);
        setSizeFull();
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        search.setValue(query.getSingleParameter("q").orElse(""));
        chosen = query.getSingleParameter("account").map(AccountId::of).orElse(null);
        show();
        if (!following) {
            following = true;
            live.follow(this, this::show, AccountChanged.ANY);
        }
    }

    private void show() {
        waiting.show();
        grid.show(search.getValue(), chosen);
        line.setText(line(accounts.count()));
        margin.removeAll();
        AccountId id = chosen;
        page.setClassName("chosen", id != null);
        if (id != null) {
            margin.add(Parts.link(path(search.getValue(), null), "All accounts"));
            margin.getComponentAt(0).addClassName("narrow-only");
            margin.add(card(id));
        }
    }

    private Component card(AccountId id) {
        try {
            return new AccountCard(accounts, erase, factor, id);
        } catch (NotFoundException e) {
            return new Paragraph("This account is not here any more.");
        }
    }

    private void invite() {
        new InviteDialog(accounts, made -> go("", made)).open();
    }

    private void go(String words, @Nullable AccountId id) {
        UI.getCurrent().navigate(PATH, query(words, id));
    }

    private static String path(String words, @Nullable AccountId id) {
        String query = query(words, id).getQueryString();
        return query.isEmpty() ? PATH : PATH + "?" + query;
    }

    private static QueryParameters query(String words, @Nullable AccountId id) {
        Map<String, List<String>> query = new HashMap<>();
        Optional.of(words).filter(it -> !it.isBlank()).ifPresent(it -> query.put("q", List.of(it)));
        Optional.ofNullable(id).ifPresent(it -> query.put("account", List.of(it.toString())));
        return new QueryParameters(query);
    }

    private static String line(AccountCount count) {
        String people = Words.figure(count.accounts(), "person", "people") + " in "
                + Words.count(count.groups(), "group", "groups") + ".";
        return count.invited() == 0
                ? people
                : people + " " + Words.sentence(Words.count(count.invited(), "invitation is", "invitations are"))
                        + " waiting.";
    }
}
