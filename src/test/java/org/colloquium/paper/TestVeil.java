package org.colloquium.paper;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.springframework.boot.test.context.TestComponent;

/** Veils papers from people, as a feature of a group would. */
@TestComponent
public class TestVeil implements PaperVeil {
    private final Set<Veiled> veiled = ConcurrentHashMap.newKeySet();
    private final CurrentUser currentUser;

    TestVeil(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    private record Veiled(AccountId from, PaperId paper) {}

    public void hide(AccountId from, PaperId paper) {
        veiled.add(new Veiled(from, paper));
    }

    public void lift(AccountId from, PaperId paper) {
        veiled.remove(new Veiled(from, paper));
    }

    @Override
    public boolean isVeiled(PaperId paper) {
        return currentUser
                .find()
                .filter(it -> veiled.contains(new Veiled(it, paper)))
                .isPresent();
    }
}
