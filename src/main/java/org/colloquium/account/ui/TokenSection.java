package org.colloquium.account.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.colloquium.account.MadeToken;
import org.colloquium.account.NewToken;
import org.colloquium.account.Scope;
import org.colloquium.account.TokenDetails;
import org.colloquium.account.TokenService;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.common.ui.Words;

/** My tokens: one to make, and those there are. */
class TokenSection extends Section {
    private static final List<Integer> DAYS = List.of(30, 90, 365, 0);

    private final TokenService tokens;
    private final Div made = new Div();
    private final UnorderedList list = new UnorderedList();
    private final TextField name = new TextField("What it is for");
    private final CheckboxGroup<Scope> scopes = new CheckboxGroup<>("It may");
    private final Select<Integer> ends = new Select<>();
    private final FieldErrors errors = new FieldErrors(Map.of("name", name, "scopes", scopes));

    TokenSection(TokenService tokens, boolean administrator) {
        this.tokens = tokens;
        Anchor described = new Anchor("api/v1/docs", "What programs can do", AnchorTarget.BLANK);
        described.setRouterIgnore(true);
        Paragraph about = new Paragraph("A token lets a program act as you, within what you may. ");
        about.add(described, new Text(" is described for those who write them."));
        about.addClassName("two");
        list.addClassName("rows");
        add(new H2("Tokens for programs"), about, form(administrator), made, list);
        show();
    }

    private Div form(boolean administrator) {
        name.setPlaceholder("Script on my laptop");
        scopes.setItems(administrator ? EnumSet.allOf(Scope.class) : EnumSet.of(Scope.READ, Scope.WRITE));
        scopes.setItemLabelGenerator(TokenSection::word);
        scopes.setValue(Set.of(Scope.READ));
        ends.setLabel("It ends");
        ends.setItems(DAYS);
        ends.setItemLabelGenerator(it -> it == 0 ? "never" : it == 365 ? "in a year" : "in " + it + " days");
        ends.setValue(90);
        return Parts.classed("stack", name, scopes, ends, Parts.button("Make a token", this::make));
    }

    private void make() {
        errors.clear();
        made.removeAll();
        Instant until = ends.getValue() == 0 ? null : Instant.now().plus(Duration.ofDays(ends.getValue()));
        try {
            MadeToken token = tokens.make(new NewToken(name.getValue(), scopes.getValue(), until));
            made.add(OneTimeText.token(token.token()));
            name.clear();
            show();
        } catch (InvalidInputException e) {
            errors.show(e);
        }
    }

    private void show() {
        list.removeAll();
        tokens.mine().forEach(it -> list.add(row(it)));
        list.setVisible(list.getComponentCount() > 0);
    }

    private ListItem row(TokenDetails token) {
        Button revoke = Parts.plain("Revoke", () -> {
            tokens.revoke(token.id());
            show();
        });
        revoke.setAriaLabel("Revoke " + token.name());
        Div words = new Div(Parts.classed("title ui", Parts.text("", token.name())), Parts.meta(meta(token)));
        return new ListItem(Parts.classed("row", words, revoke));
    }

    private static String meta(TokenDetails token) {
        Times times = Times.here();
        String may = Words.list(token.scopes().stream().map(TokenSection::word).toList());
        Instant used = token.lastUsedAt();
        Instant until = token.expiresAt();
        return Words.sentence(may) + ". Made " + times.day(token.createdAt()) + ", "
                + (used == null ? "never used" : "last used " + times.moment(used)) + ", "
                + (until == null ? "does not end." : "ends " + times.date(until) + ".");
    }

    private static String word(Scope scope) {
        return switch (scope) {
            case READ -> "read";
            case WRITE -> "write";
            case ADMIN -> "administer the server";
        };
    }
}
