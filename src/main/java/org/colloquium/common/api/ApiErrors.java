package org.colloquium.common.api;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.colloquium.common.ConflictException;
import org.colloquium.common.DatabaseAway;
import org.colloquium.common.DatabaseRefusal;
import org.colloquium.common.FailureReference;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.MalformedException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.StaleVersionException;
import org.colloquium.common.TooLargeException;
import org.colloquium.common.TooManyRequestsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Every error of the API as a problem detail (RFC 9457) that a person understands. */
@RestControllerAdvice(annotations = RestController.class)
@Order(0)
class ApiErrors extends ProblemAdvice {
    private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

    ApiErrors(Problems problems) {
        super(problems);
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFoundException e) {
        return problem(HttpStatus.NOT_FOUND, e);
    }

    @ExceptionHandler
    ProblemDetail conflict(ConflictException e) {
        return problem(HttpStatus.CONFLICT, e);
    }

    @ExceptionHandler
    ProblemDetail stale(StaleVersionException e) {
        return problem(HttpStatus.PRECONDITION_FAILED, e);
    }

    @ExceptionHandler
    ProblemDetail lostRace(OptimisticLockingFailureException e) {
        return problem(HttpStatus.PRECONDITION_FAILED, new StaleVersionException());
    }

    /** What a constraint refused, two people having done the same at the same moment; or a value not to be kept. */
    @ExceptionHandler
    ProblemDetail collision(DataIntegrityViolationException e) {
        log.info("The database refused a request", e);
        return DatabaseRefusal.of(e) == DatabaseRefusal.VALUE
                ? ProblemDetail.forStatusAndDetail(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "A value in this request cannot be kept, such as a text with a NUL character."
                                + " Nothing was changed.")
                : ProblemDetail.forStatusAndDetail(
                        HttpStatus.CONFLICT, "This does not fit what is there by now. Nothing was changed.");
    }

    @ExceptionHandler
    ProblemDetail tooLarge(TooLargeException e) {
        return problem(HttpStatus.CONTENT_TOO_LARGE, e);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMany(TooManyRequestsException e) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(
                        HttpHeaders.RETRY_AFTER,
                        String.valueOf(Math.max(1, e.retryAfter().toSeconds())))
                .body(problem(HttpStatus.TOO_MANY_REQUESTS, e));
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidInputException e) {
        return ofField(HttpStatus.UNPROCESSABLE_CONTENT, e.field(), String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail malformed(MalformedException e) {
        return ofField(HttpStatus.BAD_REQUEST, e.field(), String.valueOf(e.getMessage()));
    }

    /** Tomcat reads the parameters of an address only when somebody asks for them. */
    @ExceptionHandler
    ProblemDetail badQuery(InvalidParameterException e) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, "The parameters of this address are not UTF-8 in percent encoding.");
    }

    /** Left to the security filters, which answer 401 and 403. */
    @ExceptionHandler
    ProblemDetail denied(AccessDeniedException e) {
        throw e;
    }

    @ExceptionHandler
    ProblemDetail unauthenticated(AuthenticationException e) {
        throw e;
    }

    @ExceptionHandler
    ProblemDetail unexpected(Exception e) throws Exception {
        if (DatabaseAway.isCauseOf(e)) {
            throw e; // the filter around everything says it
        }
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "The server failed at this request. Nothing was changed. The reference is " + FailureReference.log(e)
                        + ".");
    }

    private static ProblemDetail problem(HttpStatus status, Exception e) {
        return ProblemDetail.forStatusAndDetail(status, String.valueOf(e.getMessage()));
    }
}
