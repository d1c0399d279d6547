package org.colloquium.common.api;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Requests that fail before a route is found, such as a wrong method (405), as problem details too. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class RequestErrors extends ProblemAdvice {
    RequestErrors(Problems problems) {
        super(problems);
    }
}
