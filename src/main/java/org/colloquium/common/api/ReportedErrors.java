package org.colloquium.common.api;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;

/** What the container reports of requests to the API, such as a failure within a filter, as problem details too. */
@Configuration
class ReportedErrors {
    @Bean
    FilterRegistrationBean<Filter> problemsOfTheContainer(Problems problems) {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
            HttpServletRequest reported = (HttpServletRequest) request;
            if (isOurs(Problems.asked(reported), reported.getContextPath())) {
                HttpServletResponse answer = (HttpServletResponse) response;
                HttpStatus status = HttpStatus.resolve(answer.getStatus());
                problems.write(
                        reported,
                        answer,
                        status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status,
                        "The server cannot serve this request.");
            } else {
                response.setContentType(null); // the report has one of its own, whatever the page had begun
                chain.doFilter(request, response);
            }
        });
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.ERROR));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** Where errors are reported is for the container; whoever asks for it by hand finds nothing. */
    @Bean
    FilterRegistrationBean<Filter> noReportByHand() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(
                (request, response, chain) -> ((HttpServletResponse) response).sendError(HttpStatus.NOT_FOUND.value()));
        filter.addUrlPatterns("/error");
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST));
        return filter;
    }

    private static boolean isOurs(String address, String context) {
        return address.startsWith(context + "/api/") || address.equals(context + "/api");
    }
}
