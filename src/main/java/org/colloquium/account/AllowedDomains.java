package org.colloquium.account;

import java.util.Locale;
import java.util.stream.Stream;
import org.colloquium.common.InvalidInputException;
import org.springframework.stereotype.Component;

/** Whose addresses may come in without an administrator's doing. */
@Component
public class AllowedDomains {
    private final Settings settings;
    private final CurrentUser currentUser;
    private final AccountGuard guard;

    AllowedDomains(Settings settings, CurrentUser currentUser, AccountGuard guard) {
        this.settings = settings;
        this.currentUser = currentUser;
        this.guard = guard;
    }

    /** A list of which nothing can be understood allows nobody. */
    boolean allow(EmailAddress email) {
        String listed = listed();
        String domain = email.value().substring(email.value().lastIndexOf('@') + 1);
        return listed.isEmpty() || entries(listed).anyMatch(it -> matches(domain, it));
    }

    /** @throws InvalidInputException at {@code email} when it is of another domain */
    void check(EmailAddress email) {
        if (!allow(email)) {
            throw new InvalidInputException("email", "Give an address of " + listed() + ".");
        }
    }

    /**
     * Asked before somebody is invited who has no account yet; administrators may invite anybody.
     *
     * @throws InvalidInputException at {@code email} when it is of another domain
     */
    public void checkInvitation(EmailAddress email) {
        if (!allow(email) && !guard.isAdministrator(currentUser.id())) {
            throw new InvalidInputException(
                    "email",
                    "Groups invite people with an address of " + listed() + ". An administrator can invite others.");
        }
    }

    private String listed() {
        return settings.value(ComingIn.DOMAINS);
    }

    private static Stream<String> entries(String listed) {
        return Stream.of(listed.toLowerCase(Locale.ROOT).split("[,;\\s]+"))
                .map(it -> it.replaceFirst("^@", ""))
                .filter(it -> !it.isEmpty());
    }

    private static boolean matches(String domain, String entry) {
        return entry.startsWith("*.") ? domain.endsWith(entry.substring(1)) : domain.equals(entry);
    }
}
