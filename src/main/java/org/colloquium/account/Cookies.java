package org.colloquium.account;

import jakarta.servlet.ServletContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.stereotype.Component;

/**
 * Names of our cookies. Where people reach the server over TLS, as COLLOQUIUM_BASE_URL says, they are sent over TLS only
 * and bound to this very host by their prefix (RFC 6265bis, 4.1.3.2), so that no neighbour under the same domain can
 * plant one.
 */
@Component
class Cookies implements ServletContextInitializer {
    private final boolean secure;

    Cookies(@Value("${colloquium.base-url}") String site) {
        secure = site.startsWith("https://");
    }

    boolean areSecure() {
        return secure;
    }

    String name(String plain) {
        return secure ? "__Host-" + plain : plain;
    }

    @Override
    public void onStartup(ServletContext context) {
        context.getSessionCookieConfig().setName(name("colloquium-session"));
        context.getSessionCookieConfig().setHttpOnly(true);
        context.getSessionCookieConfig().setSecure(secure);
        context.getSessionCookieConfig().setPath("/");
    }
}
