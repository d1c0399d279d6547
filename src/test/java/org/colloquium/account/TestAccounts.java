package org.colloquium.account;

import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.colloquium.common.Ids;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Makes accounts for tests and lets a test act as one of them. */
@TestComponent
public class TestAccounts {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final JdbcClient database;

    TestAccounts(JdbcClient database) {
        this.database = database;
    }

    /** A new account with that name, an address of its own and no password. */
    public AccountId person(String name) {
        return insert(name, false, true);
    }

    public AccountId administrator(String name) {
        return insert(name, true, true);
    }

    public AccountId disabled(String name) {
        return insert(name, false, false);
    }

    public void disable(AccountId id) {
        database.sql("update account set enabled = false where id = ?")
                .param(id.value())
                .update();
    }

    private AccountId insert(String name, boolean administrator, boolean enabled) {
        AccountId id = new AccountId(Ids.next());
        String email =
                "p" + COUNT.incrementAndGet() + "-" + id.value().toString().substring(24) + "@example.org";
        database.sql("""
                        insert into account (id, version, email, name, administrator, enabled, created_at)
                        values (?, 0, ?, ?, ?, ?, now())""")
                .params(id.value(), email, name, administrator, enabled)
                .update();
        return id;
    }

    /** What Spring Security holds for somebody who is signed in; for browserless tests too. */
    public static Authentication authentication(AccountId id, String name) {
        return authentication(new AccountPrincipal(id, name, null, true));
    }

    private static Authentication authentication(AccountPrincipal principal) {
        TestingAuthenticationToken token = new TestingAuthenticationToken(principal, null, "ROLE_USER");
        token.setAuthenticated(true);
        return token;
    }

    /** Runs the work as that person. */
    public static <T> T as(AccountId id, Callable<T> work) {
        return as(authentication(id, "Somebody"), work);
    }

    /** Runs the work as that person, who has just shown who they are. */
    public static <T> T asConfirmed(AccountId id, Callable<T> work) {
        AccountPrincipal principal = new AccountPrincipal(id, "Somebody", null, true);
        principal.confirmed(Instant.now());
        return as(authentication(principal), work);
    }

    private static <T> T as(Authentication authentication, Callable<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** The same for work without a result. */
    public static void run(AccountId id, Runnable work) {
        as(id, () -> {
            work.run();
            return true;
        });
    }

    /** The same as somebody who has just shown who they are. */
    public static void confirmed(AccountId id, Runnable work) {
        run(id, () -> {
            CurrentUser.principal().orElseThrow().confirmed(Instant.now());
            work.run();
        });
    }
}
