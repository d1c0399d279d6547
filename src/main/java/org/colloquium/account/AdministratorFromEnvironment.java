package org.colloquium.account;

import org.colloquium.common.InvalidInputException;
import org.colloquium.launch.StartupProblem;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes the first administrator from COLLOQUIUM_ADMIN_EMAIL and COLLOQUIUM_ADMIN_PASSWORD, for servers that nobody sets
 * up by hand. On a server that has an administrator the variables mean nothing.
 */
@Component
class AdministratorFromEnvironment implements SmartInitializingSingleton {
    private final Accounts accounts;
    private final FirstAdministrator first;
    private final String email;
    private final String password;

    AdministratorFromEnvironment(
            Accounts accounts,
            FirstAdministrator first,
            @Value("${colloquium.admin.email:}") String email,
            @Value("${colloquium.admin.password:}") String password) {
        this.accounts = accounts;
        this.first = first;
        this.email = email;
        this.password = password;
    }

    @Override
    public void afterSingletonsInstantiated() {
        boolean given = !email.isBlank() || !password.isBlank();
        if (given && !accounts.anyAdministrator()) {
            make();
        }
    }

    private void make() {
        if (email.isBlank() || password.isBlank()) {
            throw new StartupProblem("Give both COLLOQUIUM_ADMIN_EMAIL and COLLOQUIUM_ADMIN_PASSWORD, or neither.");
        }
        try {
            first.make(new EmailAddress(email), "Administrator", password);
        } catch (InvalidInputException e) {
            String variable = e.field().equals("email") ? "COLLOQUIUM_ADMIN_EMAIL" : "COLLOQUIUM_ADMIN_PASSWORD";
            throw new StartupProblem(variable + " cannot be used: " + e.getMessage(), e);
        }
    }
}
