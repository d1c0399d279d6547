package org.colloquium.common.api;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.handler.AbstractHandlerMapping;

/** Answers 404 for what is under {@code /api} and no route, before the screens take it for a page. */
@Component
class UnknownRoutes extends AbstractHandlerMapping {
    private static final int AFTER_THE_ROUTES = 10;

    private final HttpRequestHandler nothing;

    UnknownRoutes(Problems problems) {
        setOrder(AFTER_THE_ROUTES);
        this.nothing = (request, response) -> problems.write(
                request,
                response,
                HttpStatus.NOT_FOUND,
                "There is no such route; see /api/v1/docs for those there are.");
    }

    @Override
    protected @Nullable Object getHandlerInternal(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean ours = path.equals("/api") || path.startsWith("/api/");
        return ours && !path.startsWith("/api/v1/swagger-ui/") ? nothing : null;
    }
}
