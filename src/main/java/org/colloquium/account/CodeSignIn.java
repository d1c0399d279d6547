package org.colloquium.account;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.colloquium.common.TooManyRequestsException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Signing in with a code by mail: asking for one, and typing it. */
@Component
class CodeSignIn implements PostedSignIn.Check {
    /** Holds the browser's part of the secret, so that it is known to every node. */
    private static final String COOKIE = "colloquium-code";

    private static final int LONGEST_TRIED = 40;

    private final SignInSettings settings;
    private final SignInCodes codes;
    private final CodeLetters letters;
    private final AttemptLimits limits;
    private final Cookies cookies;
    private final AsyncTaskExecutor aside;

    CodeSignIn(
            SignInSettings settings,
            SignInCodes codes,
            CodeLetters letters,
            AttemptLimits limits,
            Cookies cookies,
            AsyncTaskExecutor applicationTaskExecutor) {
        this.settings = settings;
        this.codes = codes;
        this.letters = letters;
        this.limits = limits;
        this.cookies = cookies;
        this.aside = applicationTaskExecutor;
    }

    boolean isOffered() {
        return settings.codes();
    }

    /**
     * Has a code written to whoever has this address.
     *
     * @return the browser's part of the secret, as a cookie
     * @throws TooManyAttempts when too many were asked for
     */
    ResponseCookie ask(EmailAddress address, Network network) {
        try {
            limits.askForCode(address.value(), network);
        } catch (TooManyRequestsException e) {
            throw new TooManyAttempts(e.retryAfter());
        }
        String browser = Secrets.next();
        aside.execute(() -> letters.write(address, browser));
        return ResponseCookie.from(cookies.name(COOKIE), browser)
                .path("/")
                .httpOnly(true)
                .secure(cookies.areSecure())
                .sameSite("Strict")
                .maxAge(SignInCodes.HOLDS)
                .build();
    }

    @Override
    public AccountId who(HttpServletRequest request) {
        String code = request.getParameter("code");
        Cookie browser = WebUtils.getCookie(request, cookies.name(COOKIE));
        if (!isOffered() || code == null || code.length() > LONGEST_TRIED || browser == null) {
            throw new SignInRefused(SignInMeans.CODE);
        }
        AccountId whose = codes.askedBy(browser.getValue());
        AttemptLimits.Attempt attempt = attempt(whose, Network.of(request.getRemoteAddr()));
        Optional<AccountId> who = codes.redeem(browser.getValue(), code);
        who.ifPresent(it -> attempt.succeeded());
        return who.orElseThrow(() -> new SignInRefused(SignInMeans.CODE, whose));
    }

    private AttemptLimits.Attempt attempt(@Nullable AccountId whose, Network network) {
        try {
            return limits.typeCode(network);
        } catch (TooManyRequestsException e) {
            throw new TooManyAttempts(e.retryAfter(), whose);
        }
    }
}
