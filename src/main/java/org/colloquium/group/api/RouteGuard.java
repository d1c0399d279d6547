package org.colloquium.group.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.UUID;
import org.colloquium.common.Ids;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.GroupId;
import org.colloquium.group.GroupSlugs;
import org.colloquium.group.Guard;
import org.colloquium.group.May;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Asks the permission table before a body is read, so that 404 and 403 come before 400, 413, 415 and 422. */
@Component
class RouteGuard implements HandlerInterceptor {
    private final Guard guard;
    private final GroupSlugs slugs;

    RouteGuard(Guard guard, GroupSlugs slugs) {
        this.guard = guard;
        this.slugs = slugs;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        May may = handler instanceof HandlerMethod method ? method.getMethodAnnotation(May.class) : null;
        if (may != null && !guard.allows(may.value(), scope(request, (HandlerMethod) handler))) {
            throw new AuthorizationDeniedException("Your role in this group does not allow it.");
        }
        return true;
    }

    /** The id in the path that the method's first parameter stands for. */
    private Object scope(HttpServletRequest request, HandlerMethod handler) {
        Parameter first = handler.getMethod().getParameters()[0];
        String text = variables(request).get(first.getName());
        if (text == null) {
            throw new IllegalStateException("No path variable " + first.getName() + " for " + handler);
        }
        return first.getType() == GroupId.class ? slugs.find(text) : guard.id(first.getType(), uuid(text));
    }

    private static UUID uuid(@Nullable String text) {
        if (text == null) {
            throw new NotFoundException();
        }
        return Ids.read(text);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> variables(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null ? Map.of() : (Map<String, String>) variables;
    }
}
