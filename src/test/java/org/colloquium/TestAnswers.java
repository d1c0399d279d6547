package org.colloquium;

import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.ApiRoutes.Route;
import org.colloquium.group.GroupId;
import org.colloquium.group.TestGroup;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** What the API answers, by what is asked and who asks; that it was asked leaves nothing. */
@TestComponent
class TestAnswers {
    /** Asking for it stands in the log, so that the log is no longer the same. */
    private static final Set<String> WITH_A_DEED =
            Set.of("/api/v1/groups/{slug}/annotations/collection", "/api/v1/groups/{slug}/annotations.zip");

    private static final List<String> ORDERS = List.of("relevance", "newest", "oldest", "title");

    private final ApiRoutes routes;
    private final ObjectProvider<MockMvcTester> api; // tests with a real server have none
    private final TransactionTemplate transaction;

    TestAnswers(ApiRoutes routes, ObjectProvider<MockMvcTester> api, TransactionTemplate transaction) {
        this.routes = routes;
        this.api = api;
        this.transaction = transaction;
    }

    /**
     * Of every route that reads, and of searches and orders of the library.
     *
     * @param bearers the header with which each asks, by how they are called; null of somebody who is not signed in
     * @param things what the first variable of a route names, by its type
     */
    Map<String, String> all(
            TestGroup.Cast cast, Map<Class<?>, Object> things, Map<String, String> bearers, List<String> searches) {
        Map<String, String> answers = new LinkedHashMap<>();
        bearers.forEach((who, bearer) -> {
            routes.all().stream()
                    .filter(it -> it.method() == HttpMethod.GET && !WITH_A_DEED.contains(it.pattern()))
                    .forEach(it -> answers.put(it + " as " + who, tried(it, path(it, cast, things), bearer)));
            searches.forEach(it -> answers.put(it + " as " + who, library(cast, "q", it, bearer)));
            ORDERS.forEach(it -> answers.put(it + " as " + who, library(cast, "sort", it, bearer)));
        });
        return answers;
    }

    private String library(TestGroup.Cast cast, String name, String value, @Nullable String bearer) {
        return answer(signed(api.getObject().get().uri("/api/v1/groups/{slug}/papers", cast.slug()), bearer)
                .param(name, value)
                .exchange()
                .getResponse());
    }

    /** An answer of which nothing is left, also where the request would change something. */
    String tried(Route route, String path, @Nullable String bearer) {
        return Objects.requireNonNull(transaction.execute(tx -> {
            tx.setRollbackOnly();
            return answer(signed(api.getObject().method(route.method()).uri(path), bearer)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{}")
                    .exchange()
                    .getResponse());
        }));
    }

    private static MockMvcTester.MockMvcRequestBuilder signed(
            MockMvcTester.MockMvcRequestBuilder request, @Nullable String bearer) {
        return bearer == null || bearer.isEmpty() ? request : request.header(HttpHeaders.AUTHORIZATION, bearer);
    }

    /**
     * The log is asked for what happened in the group: all of it is too much for one page, and grows with each refusal.
     *
     * @param named what the first variable names, by its type; all others name another member
     */
    String path(Route route, TestGroup.Cast cast, Map<Class<?>, Object> named) {
        String path = route.path((type, isFirst) -> {
            Object thing = isFirst ? named.getOrDefault(type, cast.otherMember()) : cast.otherMember();
            return thing instanceof GroupId ? cast.slug() : thing;
        });
        return route.pattern().equals("/api/v1/audit") ? path + "?group=" + cast.slug() : path;
    }

    /** Without moments, addresses and references, which differ from one request to the next. */
    private static String answer(MockHttpServletResponse response) {
        try {
            return response.getStatus() + " " + withoutChance(response.getContentAsString())
                    + Stream.of(HttpHeaders.ETAG, HttpHeaders.LINK, HttpHeaders.LOCATION)
                            .map(it -> " " + withoutChance(String.valueOf(response.getHeader(it))))
                            .collect(Collectors.joining());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String withoutChance(String text) {
        return text.replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(Z|[+-]\\d\\d:\\d\\d)", "then")
                .replaceAll("\"(instance|reference)\":\"[^\"]*\"", "");
    }
}
