package org.colloquium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.colloquium.ApiRoutes.Route;
import org.colloquium.account.AccountId;
import org.colloquium.account.Administrators;
import org.colloquium.account.Anyone;
import org.colloquium.account.TestAccounts;
import org.colloquium.account.TestSignIn;
import org.colloquium.group.Action;
import org.colloquium.group.Grant;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.SavedSearchId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.HandlerMethod;

/** Walks every route of the API, with a real token of every role, and compares the answers with the permission table. */
class RouteTest extends IntegrationTest {
    @Autowired
    ApiRoutes routes;

    @Autowired
    MockMvcTester api;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestGroup stage;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestSignIn signIn;

    @Autowired
    TestThings things;

    private TestGroup.Cast cast;
    private Map<Class<?>, Object> scopes;
    private final Map<String, @Nullable String> bearers = new LinkedHashMap<>();

    @BeforeEach
    void prepare() {
        cast = stage.make();
        scopes = things.of(cast);
        AccountId disabled = stage.join(cast.group(), "Dora Disabled", Role.OWNER);
        bearers.put("OWNER", signIn.bearer(cast.owner()));
        bearers.put("ORGANISER", signIn.bearer(cast.organiser()));
        bearers.put("MEMBER", signIn.bearer(cast.member()));
        bearers.put("GUEST", signIn.bearer(cast.guest()));
        bearers.put("stranger", signIn.bearer(cast.stranger()));
        bearers.put("administrator", signIn.bearer(cast.administrator()));
        bearers.put("disabled", signIn.bearer(disabled));
        bearers.put("nobody", null);
        accounts.disable(disabled);
    }

    @Test
    void everyRouteAnswersEverybodyAsTheTableSays() {
        List<String> wrong = new ArrayList<>();
        List<Route> all = routes.all();
        for (Route route : all) {
            bearers.forEach((who, bearer) -> {
                int status = Objects.requireNonNull(transaction.execute(tx -> {
                    tx.setRollbackOnly();
                    return send(route, bearer);
                }));
                int expected = expected(route.handler(), who);
                boolean right =
                        expected == 0 ? status != 401 && (status != 403 || onOwnOnly(route, who)) : status == expected;
                if (!right) {
                    wrong.add(route + " as " + who + ": " + status + ", not " + expected);
                }
            });
        }
        System.out.println("Route walk: " + all.size() + " routes, " + bearers.size() + " callers each");
        assertThat(wrong).isEmpty();
        assertThat(all).hasSizeGreaterThan(30);
    }

    private int send(Route route, @Nullable String bearer) {
        var request = api.method(route.method()).uri(path(route)).contentType(MediaType.APPLICATION_JSON);
        if (bearer != null) {
            request = request.header(HttpHeaders.AUTHORIZATION, bearer);
        }
        return request.content("{}").exchange().getResponse().getStatus();
    }

    /** The first variable names a thing of the cast's group, another a person. */
    private String path(Route route) {
        return route.path((type, isFirst) -> isFirst ? value(type) : cast.otherMember());
    }

    private Object value(Class<?> type) {
        return type == GroupId.class ? cast.slug() : scopes.getOrDefault(type, cast.otherMember());
    }

    /** A status, 0 for whatever comes once one is let through. */
    private static int expected(HandlerMethod handler, String who) {
        if (handler.hasMethodAnnotation(Anyone.class)) {
            return 0;
        }
        if (who.equals("nobody") || who.equals("disabled")) {
            return 401;
        }
        May may = handler.getMethodAnnotation(May.class);
        if (may != null) {
            return byTable(may.value(), who);
        }
        return handler.hasMethodAnnotation(Administrators.class) && !who.equals("administrator") ? 403 : 0;
    }

    private static int byTable(Action action, String who) {
        return switch (who) {
            case "stranger" -> 404;
            case "administrator" -> action.grantToAdministrator() == Grant.NO ? 404 : 0;
            default -> action.grantTo(Role.valueOf(who)) == Grant.NO ? 403 : 0;
        };
    }

    /** The thing asked about is the member's; what each may with their own is the services' tests to show. */
    private static boolean onOwnOnly(Route route, String who) {
        May may = route.handler().getMethodAnnotation(May.class);
        boolean isShared = route.about() == SavedSearchId.class; // all may use it, and its author change it
        return may != null && (isShared || isOwn(may, who));
    }

    private static boolean isOwn(May may, String who) {
        return Stream.of(Role.values()).map(Role::name).anyMatch(who::equals)
                && !List.of(Grant.YES, Grant.NO).contains(may.value().grantTo(Role.valueOf(who)));
    }
}
