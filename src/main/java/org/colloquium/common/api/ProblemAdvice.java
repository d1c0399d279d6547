package org.colloquium.common.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.colloquium.common.DatabaseAway;
import org.colloquium.common.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** What Spring finds wrong with a request, in words for a person. */
abstract class ProblemAdvice extends ResponseEntityExceptionHandler {
    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail multipart(MultipartException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, UnreadableForm.WORDS);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        JsonFault fault = JsonFault.of(e);
        ProblemDetail problem = fault.field().isEmpty()
                ? ProblemDetail.forStatusAndDetail(fault.status(), fault.message())
                : ofField(fault.status(), fault.field(), fault.message());
        return handleExceptionInternal(e, problem, headers, fault.status(), request);
    }

    /** An address with something in place of an id names nothing; a parameter is said what it should be. */
    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (NestedExceptionUtils.getMostSpecificCause(e) instanceof NotFoundException missing) {
            ProblemDetail problem =
                    ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(missing.getMessage()));
            return handleExceptionInternal(e, problem, headers, HttpStatus.NOT_FOUND, request);
        }
        if (DatabaseAway.isCauseOf(e)) { // a group is looked up by its address
            headers.set(HttpHeaders.RETRY_AFTER, DatabaseAwayFilter.SECONDS);
            ProblemDetail problem =
                    ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, DatabaseAway.WORDS);
            return handleExceptionInternal(e, problem, headers, HttpStatus.SERVICE_UNAVAILABLE, request);
        }
        String name = e instanceof MethodArgumentTypeMismatchException it ? it.getName() : e.getPropertyName();
        String kind = JsonFault.kind(e.getRequiredType());
        if (name == null || kind == null) {
            return super.handleTypeMismatch(e, headers, status, request);
        }
        ProblemDetail problem = ofField(HttpStatus.BAD_REQUEST, name, name + " is " + kind + ".");
        return handleExceptionInternal(e, problem, headers, HttpStatus.BAD_REQUEST, request);
    }

    /** Written past the negotiation that has just failed. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(
            HttpMediaTypeNotAcceptableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ServletWebRequest servlet = (ServletWebRequest) request;
        HttpServletRequest from = servlet.getRequest();
        HttpServletResponse to = servlet.getNativeResponse(HttpServletResponse.class);
        try {
            if (to != null) {
                problems.write(
                        from,
                        to,
                        HttpStatus.NOT_ACCEPTABLE,
                        "This route answers with " + types(e) + ", which the header Accept leaves out.");
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return null;
    }

    static ProblemDetail ofField(HttpStatus status, String field, String message) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, message);
        problem.setProperty("errors", List.of(Map.of("field", field, "message", message)));
        return problem;
    }

    private static String types(HttpMediaTypeNotAcceptableException e) {
        return e.getSupportedMediaTypes().isEmpty()
                ? "application/json"
                : String.join(
                        " or ",
                        e.getSupportedMediaTypes().stream().map(String::valueOf).toList());
    }
}
