package org.colloquium.common;

import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * From where a thread is told what to do.
 *
 * @param address the network address of whoever asks, null when nobody does
 * @param userAgent what their program calls itself
 */
public record Origin(
        Way way, @Nullable String address, @Nullable String userAgent) {
    private static final Origin SERVER = new Origin(Way.SERVER, null, null);
    private static final ThreadLocal<Origin> CARRIED = new ThreadLocal<>();

    /** By which way it came. */
    public enum Way {
        PAGE,
        API,
        /** By itself: a clock, a mailbox, whoever started the server. */
        SERVER;

        /** As it is stored and filtered by. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A page that is spoken to without a request, through its push connection, has the address of its session. */
    public static Origin here() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            return of(attributes.getRequest());
        }
        VaadinSession session = VaadinSession.getCurrent();
        if (session != null && session.hasLock()) {
            return new Origin(
                    Way.PAGE,
                    session.getBrowser().getAddress(),
                    session.getBrowser().getUserAgent());
        }
        Origin carried = CARRIED.get();
        return carried == null ? SERVER : carried;
    }

    /** The same work for another thread, as coming from where this one's comes from. */
    public static Runnable carriedInto(Runnable work) {
        Origin origin = here();
        return () -> {
            CARRIED.set(origin);
            try {
                work.run();
            } finally {
                CARRIED.remove();
            }
        };
    }

    private static Origin of(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean program = path.equals("/api") || path.startsWith("/api/");
        return new Origin(program ? Way.API : Way.PAGE, request.getRemoteAddr(), request.getHeader("User-Agent"));
    }
}
