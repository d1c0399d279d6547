package org.colloquium.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.colloquium.account.AccountBatches;
import org.colloquium.account.AccountChanged;
import org.colloquium.account.AccountCount;
import org.colloquium.account.AccountId;
import org.colloquium.account.AccountService;
import org.colloquium.account.RegistrationService;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.live.Live;
import org.jspecify.annotations.Nullable;

/** The accounts of this server: a grid, and the chosen account in the margin. Search, filters, order and choice are in the address. */
@Route("admin/accounts")
@PageTitle("Accounts · Colloquium")
@StyleSheet("account.css")
@PermitAll
@Uses(PasskeyProof.class)
class AccountsView extends Div implements BeforeEnterObserver {
    private final AccountService accounts;
    private final AccountCards cards;
    private final Paragraph line = new Paragraph();
    private final AccountFilters filters = new AccountFilters(query -> go(place().with(query)));
    private final AccountGrid grid;
    private final WaitingPeople waiting;
    private final BatchBar batch;
    private final Div margin = Parts.margin();
    private final Main page;
    private final Live live;
    private @Nullable AccountPlace place;
    private boolean following;

    AccountsView(
            AccountService accounts,
            AccountBatches batches,
            AccountCards cards,
            RegistrationService registrations,
            Live live) {
        this.accounts = accounts;
        this.cards = cards;
        waiting = new WaitingPeople(registrations);
        this.live = live;
        grid = new AccountGrid(accounts, id -> go(place().at(id)), this::ticked);
        batch = new BatchBar(batches, accounts::groups, grid);
        Div head = Parts.classed(
                "head",
                new Div(new H1("Accounts"), line),
                Parts.classed("acts", Parts.primary("Invite people", this::invite)));
        page = Parts.page("adm", head, Parts.middle(waiting, filters, batch, grid), margin);
        setSizeFull();
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        place = AccountPlace.read(event.getLocation().getQueryParameters());
        show();
        if (!following) {
            following = true;
            live.follow(this, this::show, AccountChanged.ANY);
        }
    }

    private void show() {
        waiting.show();
        AccountPlace here = place();
        filters.show(here.query(), accounts.groups());
        grid.show(here.query(), here.chosen());
        line.setText(line(accounts.count(), grid.found()));
        margin.removeAll();
        AccountId id = here.chosen();
        page.setClassName("chosen", id != null);
        if (id != null) {
            margin.add(Parts.link(here.at(null).path(), "All accounts"));
            margin.getComponentAt(0).addClassName("narrow-only");
            margin.add(card(id));
        }
    }

    private void ticked() {
        if (batch != null) { // the grid tells before there is a bar
            batch.show();
        }
    }

    private AccountPlace place() {
        return place == null ? AccountPlace.read(QueryParameters.empty()) : place;
    }

    private Component card(AccountId id) {
        try {
            return cards.of(id, another -> go(place().at(another)));
        } catch (NotFoundException e) {
            return new Paragraph("This account is not here any more.");
        }
    }

    private void invite() {
        new InviteDialog(
                        accounts,
                        made -> go(AccountPlace.read(QueryParameters.empty()).at(made)))
                .open();
    }

    private void go(AccountPlace there) {
        UI.getCurrent().navigate(AccountPlace.PATH, there.address());
    }

    private static String line(AccountCount count, int found) {
        String people = Words.figure(count.accounts(), "person", "people") + " in "
                + Words.count(count.groups(), "group", "groups") + "."
                + (found == count.accounts() ? "" : " " + Words.sentence(Words.count(found, "matches", "match")) + ".");
        return count.invited() == 0
                ? people
                : people + " " + Words.sentence(Words.count(count.invited(), "invitation is", "invitations are"))
                        + " waiting.";
    }
}
