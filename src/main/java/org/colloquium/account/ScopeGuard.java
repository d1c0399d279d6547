package org.colloquium.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Holds each route against the scopes of the token before the body is read. It comes after the guard of groups, so
 * that what is not the caller's to see stays not found whatever the token.
 */
@Configuration
class ScopeGuard implements WebMvcConfigurer, HandlerInterceptor {
    private static final int AFTER_THE_GROUPS_GUARD = 100;

    private final CurrentUser currentUser;
    private final AccountGuard guard;

    ScopeGuard(CurrentUser currentUser, AccountGuard guard) {
        this.currentUser = currentUser;
        this.guard = guard;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**").order(AFTER_THE_GROUPS_GUARD);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod route) || route.hasMethodAnnotation(Anyone.class)) {
            return true;
        }
        if (route.hasMethodAnnotation(Administrators.class)) {
            administration();
            return true;
        }
        Scope needed = reads(request) || route.hasMethodAnnotation(Reads.class) ? Scope.READ : Scope.WRITE;
        if (isOurs(route) && !currentUser.reaches(needed)) {
            throw new AuthorizationDeniedException("This token lacks the scope " + needed.word() + ".");
        }
        return true;
    }

    private void administration() {
        if (!currentUser.reaches(Scope.ADMIN)) {
            throw new AuthorizationDeniedException("This token lacks the scope admin.");
        }
        if (!guard.administrator()) {
            throw new AuthorizationDeniedException("Only administrators of this server may do this.");
        }
    }

    /** The description of the API is for everybody. */
    private static boolean isOurs(HandlerMethod route) {
        return route.getBeanType().getPackageName().startsWith("org.colloquium");
    }

    private static boolean reads(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }
}
