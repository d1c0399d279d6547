package org.colloquium.account;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;

/** What this browser's open sign-in pages have passkeys sign: each is good for one try. */
public final class PasskeyChallenges implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String KEPT = PasskeyChallenges.class.getName();
    private static final int PAGES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Deque<String> open = new ArrayDeque<>();

    private PasskeyChallenges() {}

    public static PasskeyChallenges of(HttpSession session) {
        if (session.getAttribute(KEPT) instanceof PasskeyChallenges kept) {
            return kept;
        }
        PasskeyChallenges fresh = new PasskeyChallenges();
        session.setAttribute(KEPT, fresh);
        return fresh;
    }

    /** For one place in a page, kept with it: what is signed for it counts nowhere else. */
    public static PasskeyChallenges apart() {
        return new PasskeyChallenges();
    }

    /** For one more page; the oldest one's ends where there are too many. */
    public synchronized String next() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        open.addLast(challenge);
        if (open.size() > PAGES) {
            open.removeFirst();
        }
        return challenge;
    }

    /** Whether it is one of these; it is not any more. */
    synchronized boolean take(String challenge) {
        return open.remove(challenge);
    }
}
