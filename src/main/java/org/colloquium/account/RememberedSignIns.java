package org.colloquium.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.rememberme.AbstractRememberMeServices;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationException;
import org.springframework.stereotype.Component;

/**
 * Keeps people signed in for 30 days after their last visit, and no longer than any session lasts from when they asked for
 * it: then they show again who they are. The token stays the same while it is used: one that
 * changes with every visit, as Spring's own does, signs a person out whose browser opens two tabs at once.
 */
@Component
class RememberedSignIns extends AbstractRememberMeServices {
    /** The attribute of a request or session with the series that it belongs to. */
    static final String SERIES = RememberedSignIns.class.getName() + ".series";

    /** The attribute of a request with when its person asked to stay signed in, from which a new session counts too. */
    static final String MADE = RememberedSignIns.class.getName() + ".made";

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient database;
    private final SessionLimits limits;

    RememberedSignIns(AccountUserDetails accounts, JdbcClient database, SessionLimits limits, Cookies cookies) {
        super(Secrets.next(), accounts); // the key only marks tokens within this node
        this.database = database;
        this.limits = limits;
        setCookieName(cookies.name("colloquium-remember"));
        setUseSecureCookie(cookies.areSecure());
        setParameter(SignInAttempt.REMEMBER);
        setTokenValiditySeconds((int) KEPT.toSeconds());
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
    }

    @Override
    protected void onLoginSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who) {
        if (!(who.getPrincipal() instanceof AccountPrincipal principal)) {
            return;
        }
        String series = Secrets.next();
        String token = Secrets.next();
        database.sql(
                        "insert into remembered_sign_in (series, account_id, token_hash, last_used) values (?, ?, ?, now())")
                .params(series, principal.id().value(), Secrets.hash(token))
                .update();
        request.getSession().setAttribute(SERIES, series);
        setCookie(new String[] {series, token}, seconds(limits.absolute()), request, response);
    }

    @Override
    protected UserDetails processAutoLoginCookie(
            String[] cookie, HttpServletRequest request, HttpServletResponse response) {
        if (cookie.length != 2) {
            throw new InvalidCookieException("Not a cookie of ours");
        }
        Remembered row = find(cookie[0]);
        if (!MessageDigest.isEqual(row.tokenHash(), Secrets.hash(cookie[1]))) {
            throw new RememberMeAuthenticationException("A wrong token");
        }
        database.sql("update remembered_sign_in set last_used = now() where series = ?")
                .param(cookie[0])
                .update();
        request.setAttribute(SERIES, cookie[0]);
        request.setAttribute(MADE, row.made());
        setCookie(cookie, seconds(limits.absolute().minus(row.age())), request, response);
        return getUserDetailsService().loadUserByUsername(row.account().toString());
    }

    /** A page that is only left open must not sign its person in again and again. */
    @Override
    protected @Nullable String extractRememberMeCookie(HttpServletRequest request) {
        return Visit.isByItself(request) ? null : super.extractRememberMeCookie(request);
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        String cookie = extractRememberMeCookie(request);
        super.logout(request, response, who);
        if (cookie != null && !cookie.isEmpty()) {
            try {
                String series = decodeCookie(cookie)[0];
                database.sql("delete from signed_in_session where series = ?")
                        .param(series)
                        .update();
                database.sql("delete from remembered_sign_in where series = ?")
                        .param(series)
                        .update();
            } catch (InvalidCookieException e) {
                logger.debug("A remembered sign-in could not be read", e);
            }
        }
    }

    /** What nobody can come in with any more. */
    void clean() {
        database.sql("""
                        delete from remembered_sign_in
                        where last_used < now() - make_interval(secs => ?) or made_at < now() - make_interval(secs => ?)""")
                .params(KEPT.toSeconds(), limits.absolute().toSeconds())
                .update();
    }

    private static int seconds(Duration left) {
        return Math.toIntExact(Math.max(1, Math.min(KEPT.toSeconds(), left.toSeconds())));
    }

    private Remembered find(String series) {
        return database.sql("""
                        select account_id, token_hash, made_at, extract(epoch from now() - made_at)::bigint as age
                        from remembered_sign_in
                        where series = ? and last_used > now() - make_interval(secs => ?)
                          and made_at > now() - make_interval(secs => ?)""")
                .params(series, KEPT.toSeconds(), limits.absolute().toSeconds())
                .query((row, number) -> new Remembered(
                        row.getObject("account_id", UUID.class),
                        row.getBytes("token_hash"),
                        row.getTimestamp("made_at").toInstant(),
                        Duration.ofSeconds(row.getLong("age"))))
                .optional()
                .orElseThrow(() -> new RememberMeAuthenticationException("Forgotten"));
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Remembered(UUID account, byte[] tokenHash, Instant made, Duration age) {}
}
