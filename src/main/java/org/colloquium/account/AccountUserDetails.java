package org.colloquium.account;

import java.util.Optional;
import java.util.UUID;
import org.colloquium.common.InvalidInputException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds an account for Spring Security: by address when somebody signs in, by id when a sign-in was remembered. */
@Component
class AccountUserDetails implements UserDetailsService {
    private final Accounts accounts;

    AccountUserDetails(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return (username.contains("@") ? byEmail(username) : byId(username))
                .map(Account::principal)
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    private Optional<Account> byEmail(String address) {
        try {
            return accounts.findByEmail(new EmailAddress(address).value());
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    private Optional<Account> byId(String id) {
        try {
            return accounts.findById(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
