package org.colloquium.account.ui;

import com.vaadin.flow.component.html.Section;
import org.colloquium.account.Me;
import org.colloquium.account.TokenService;
import org.springframework.stereotype.Component;

/** My tokens, among the sections of "My account". */
@Component
class TokensPlace implements AccountSection {
    private final TokenService tokens;

    TokensPlace(TokenService tokens) {
        this.tokens = tokens;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean inMargin() {
        return false;
    }

    @Override
    public Section section(Me me) {
        return new TokenSection(tokens, me.administrator());
    }
}
