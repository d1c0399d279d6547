package org.colloquium.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.colloquium.account.AccountGroups.Named;
import org.colloquium.account.AccountOrder;
import org.colloquium.account.AccountQuery;
import org.colloquium.account.AccountState;
import org.colloquium.common.ui.Icon;
import org.jspecify.annotations.Nullable;

/** What accounts are found by, and what their list goes by. */
class AccountFilters extends Div {
    private static final List<Integer> DAYS = List.of(0, 90, 180, 365);

    private final TextField words = new TextField();
    private final Select<Optional<AccountState>> state = new Select<>();
    private final Select<Integer> unseen = new Select<>();
    private final Select<Optional<Named>> group = new Select<>();
    private final Select<AccountOrder> order = new Select<>();
    private final transient Consumer<AccountQuery> go;
    private transient AccountQuery query = AccountQuery.of("");

    AccountFilters(Consumer<AccountQuery> go) {
        this.go = go;
        addClassName("account-filters");
        words.addClassName("find");
        words.setAriaLabel("Find accounts");
        words.setPlaceholder("Name or e-mail");
        words.setPrefixComponent(new Icon("search"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(query.saying(change.getValue()));
            }
        });
        List<Optional<AccountState>> states = new ArrayList<>(List.of(Optional.empty()));
        Arrays.stream(AccountState.values()).map(Optional::of).forEach(states::add);
        select(
                state,
                "State",
                states,
                it -> it.map(AccountState::words).orElse("Everybody"),
                it -> query.with(it.orElse(null)));
        select(unseen, "Absence", DAYS, AccountFilters::absence, it -> query.unseenFor(it));
        select(
                group,
                "Group",
                List.of(Optional.empty()),
                AccountFilters::inGroup,
                it -> query.in(it.map(Named::id).orElse(null)));
        select(order, "Order", List.of(AccountOrder.values()), AccountOrder::words, it -> query.by(it));
        add(words, state, unseen, group, order);
    }

    void show(AccountQuery shown, List<Named> groups) {
        query = shown;
        words.setValue(shown.words());
        state.setValue(Optional.ofNullable(shown.state()));
        List<Integer> days = DAYS.contains(shown.unseenDays()) ? DAYS : List.of(0, shown.unseenDays());
        unseen.setItems(days);
        unseen.setValue(shown.unseenDays());
        List<Optional<Named>> choices = new ArrayList<>(List.of(Optional.empty()));
        groups.stream().map(Optional::of).forEach(choices::add);
        group.setItems(choices);
        group.setValue(choices.stream()
                .filter(it -> Objects.equals(it.map(Named::id).orElse(null), shown.group()))
                .findFirst()
                .orElse(Optional.empty()));
        order.setValue(shown.order());
    }

    private <T> void select(
            Select<T> select, String label, List<T> items, Function<T, String> said, Function<T, AccountQuery> asked) {
        select.setAriaLabel(label);
        select.setItems(items);
        select.setItemLabelGenerator(it -> it == null ? "" : said.apply(it));
        select.addValueChangeListener(change -> {
            @Nullable T value = change.getValue();
            if (change.isFromClient() && value != null) {
                go.accept(asked.apply(value));
            }
        });
    }

    private static String absence(int days) {
        return days == 0 ? "Whenever seen" : "Not seen for " + days + " days";
    }

    /** Who is in a group is known to those who are in it; everybody who administers may know its owners. */
    private static String inGroup(Optional<Named> group) {
        return group.map(it -> (it.mine() ? "In " : "Owners of ") + it.name()).orElse("Any group");
    }
}
