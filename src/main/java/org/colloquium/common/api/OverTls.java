package org.colloquium.common.api;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.catalina.connector.Request;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.stereotype.Component;

/**
 * Whether people reach this server over TLS: as COLLOQUIUM_BASE_URL says, also where a proxy ends it that nobody has named
 * as trusted. It stands in the servlet context, since some answers are given outside of everything that Spring makes.
 */
@Component
public class OverTls implements ServletContextInitializer {
    private static final String SAID = OverTls.class.getName();

    private final boolean said;

    OverTls(@Value("${colloquium.base-url}") String site) {
        said = site.startsWith("https://");
    }

    @Override
    public void onStartup(ServletContext context) {
        context.setAttribute(SAID, said);
    }

    /** Browsers believe what follows from it only where they have come over TLS indeed. */
    public static boolean isHowPeopleCome(HttpServletRequest request) {
        return request.isSecure() || isSaid(request);
    }

    /** What Tomcat refuses before it knows for whom it is has no context. */
    private static boolean isSaid(HttpServletRequest request) {
        boolean lost = request instanceof Request tomcats && tomcats.getContext() == null;
        return !lost && Boolean.TRUE.equals(request.getServletContext().getAttribute(SAID));
    }
}
