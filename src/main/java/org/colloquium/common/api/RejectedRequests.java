package org.colloquium.common.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** What the firewall turns away before anything else looks at it: strange addresses and unknown methods. */
@Component
class RejectedRequests implements RequestRejectedHandler {
    private static final Set<String> METHODS =
            Stream.of(HttpMethod.values()).map(HttpMethod::name).collect(Collectors.toSet());

    private final Problems problems;

    RejectedRequests(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        if (METHODS.contains(request.getMethod())) {
            problems.write(
                    request,
                    response,
                    HttpStatus.BAD_REQUEST,
                    "This address or one of its headers holds what no address or header here has, such as //, ; or ..");
        } else {
            problems.write(request, response, HttpStatus.NOT_IMPLEMENTED, "There is no such method here.");
        }
    }
}
