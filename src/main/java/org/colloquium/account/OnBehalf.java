package org.colloquium.account;

import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Lets a job work for a person who is not there, with the rights that this person has at that moment: what the person
 * may not do any more, the job may not do either.
 */
@Component
public class OnBehalf {
    /** Does the work in that person's name. */
    public <T> T of(AccountId person, Supplier<T> work) {
        AccountPrincipal principal = new AccountPrincipal(person, "", null, true);
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
