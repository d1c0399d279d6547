package org.colloquium.group.api;

import org.colloquium.group.GroupId;
import org.colloquium.group.GroupSlugs;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the guard before every route, and lets routes name groups by slug. */
@Configuration
class RouteGuardConfiguration implements WebMvcConfigurer {
    private final RouteGuard guard;
    private final GroupSlugs slugs;

    RouteGuardConfiguration(RouteGuard guard, GroupSlugs slugs) {
        this.guard = guard;
        this.slugs = slugs;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(guard).addPathPatterns("/api/**");
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, GroupId.class, slugs::find);
    }
}
