package org.colloquium.common.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.colloquium.common.InvalidInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Why a body of JSON was not taken, in words for a person.
 *
 * @param field which one, such as {@code links[0].url}; empty when it is the body as a whole
 */
record JsonFault(HttpStatus status, String field, String message) {
    private static final Map<Class<?>, String> KINDS = Map.ofEntries(
            Map.entry(String.class, "a text"),
            Map.entry(Integer.class, "a whole number"),
            Map.entry(int.class, "a whole number"),
            Map.entry(Boolean.class, "true or false"),
            Map.entry(boolean.class, "true or false"),
            Map.entry(UUID.class, "an id"),
            Map.entry(Instant.class, "an instant such as 2027-03-25T13:00:00Z"),
            Map.entry(LocalDate.class, "a date such as 2027-03-25"));

    static JsonFault of(Throwable problem) {
        JacksonException json = cause(problem, JacksonException.class);
        String field = json == null ? "" : path(json);
        InvalidInputException invalid = cause(problem, InvalidInputException.class);
        if (invalid != null) {
            return new JsonFault(HttpStatus.UNPROCESSABLE_CONTENT, field, String.valueOf(invalid.getMessage()));
        }
        if (json instanceof UnrecognizedPropertyException) {
            return new JsonFault(
                    HttpStatus.UNPROCESSABLE_CONTENT, field, "There is no field " + field + " here that can be set.");
        }
        if (json != null && !field.isEmpty()) {
            return new JsonFault(HttpStatus.BAD_REQUEST, field, field + " is " + kind(json) + ".");
        }
        return new JsonFault(HttpStatus.BAD_REQUEST, "", "The body is not the JSON that this route takes.");
    }

    /** What a value of this type is called, to somebody who sent another. */
    static @Nullable String kind(@Nullable Class<?> type) {
        if (type == null) {
            return null;
        }
        String kind = KINDS.get(type);
        return kind == null && Collection.class.isAssignableFrom(type) ? "a list" : kind;
    }

    private static String kind(JacksonException json) {
        Class<?> type = json instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        String kind = kind(type);
        return kind == null ? (type == null ? "not a value that can be read" : "an object") : kind;
    }

    private static String path(JacksonException json) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : json.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static <E extends Throwable> @Nullable E cause(Throwable problem, Class<E> type) {
        for (Throwable it = problem; it != null; it = it.getCause()) {
            if (type.isInstance(it)) {
                return type.cast(it);
            }
        }
        return null;
    }
}
