package org.colloquium;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.colloquium.account.AccountId;
import org.colloquium.account.Administrators;
import org.colloquium.account.Anyone;
import org.colloquium.account.EvenHeldBack;
import org.colloquium.account.SignedIn;
import org.colloquium.account.TestAccounts;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.Action;
import org.colloquium.group.Grant;
import org.colloquium.group.May;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.colloquium.vote.SeesTurnout;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Service;

/** Walks every service method for every role and compares what the guard says with the permission table. */
class PermissionTest extends IntegrationTest {
    private static final Path LISTING = Path.of("src/test/resources/permissions.txt");

    @Autowired
    ApplicationContext context;

    @Autowired
    TestGroup stage;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestThings things;

    @Autowired
    MethodInterceptor preAuthorizeAuthorizationMethodInterceptor;

    private TestGroup.Cast cast;
    private Map<Class<?>, Object> scopes;
    private AccountId disabled;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        scopes = things.of(cast);
        disabled = stage.join(cast.group(), "Dora Disabled", Role.OWNER);
        accounts.disable(disabled);
    }

    /** A method that is new or guarded otherwise than listed fails here until somebody has looked at it. */
    @Test
    void theListingOfMethodsIsComplete() throws IOException {
        List<String> found = serviceMethods().map(PermissionTest::line).sorted().toList();
        Files.write(Path.of("target/permissions.txt"), found); // to copy once every new line has been looked at
        assertThat(Files.readAllLines(LISTING)).isEqualTo(found);
    }

    @Test
    void everyMethodAnswersEveryRoleAsTheTableSays() {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Method method : serviceMethods().toList()) {
            for (Map.Entry<String, AccountId> who : people().entrySet()) {
                String said = ask(method, who.getValue());
                String expected = expected(method, who.getKey());
                asked++;
                if (!said.equals(expected)) {
                    wrong.add(line(method) + " as " + who.getKey() + ": " + said + ", not " + expected);
                }
            }
        }
        System.out.println("Permission walk: " + asked + " calls of service methods");
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(100);
    }

    @Test
    void everyServiceIsReallyGuarded() {
        assertThat(context.getBeansWithAnnotation(Service.class).values())
                .filteredOn(it -> AopUtils.getTargetClass(it).getPackageName().startsWith("org.colloquium"))
                .isNotEmpty()
                .allMatch(AopUtils::isAopProxy);
    }

    private Stream<Method> serviceMethods() {
        return context.getBeansWithAnnotation(Service.class).values().stream()
                .<Class<?>>map(AopUtils::getTargetClass)
                .filter(it -> it.getPackageName().startsWith("org.colloquium"))
                .flatMap(it -> Arrays.stream(it.getDeclaredMethods()))
                .filter(it -> Modifier.isPublic(it.getModifiers()) && !it.isSynthetic());
    }

    private Map<String, @Nullable AccountId> people() {
        Map<String, @Nullable AccountId> people = new LinkedHashMap<>();
        people.put("OWNER", cast.owner());
        people.put("ORGANISER", cast.organiser());
        people.put("MEMBER", cast.member());
        people.put("GUEST", cast.guest());
        people.put("stranger", cast.stranger());
        people.put("administrator", cast.administrator());
        people.put("disabled", disabled);
        people.put("nobody", null);
        return people;
    }

    /** Asks the guard alone: the method itself does not run. */
    private String ask(Method method, @Nullable AccountId who) {
        try {
            return who == null ? invoke(method) : TestAccounts.as(who, () -> invoke(method));
        } catch (NotFoundException e) {
            return "not found";
        } catch (AccessDeniedException e) {
            return "denied";
        } catch (AuthenticationException e) {
            return "sign in";
        }
    }

    private String invoke(Method method) {
        try {
            return (String) preAuthorizeAuthorizationMethodInterceptor.invoke(call(method));
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private MethodInvocation call(Method method) {
        Object service = context.getBean(method.getDeclaringClass());
        Object[] arguments = new Object[method.getParameterCount()];
        if (method.isAnnotationPresent(May.class) || method.isAnnotationPresent(SeesTurnout.class)) {
            Class<?> kind = method.getParameterTypes()[0];
            assertThat(scopes).as("a thing for " + line(method)).containsKey(kind);
            arguments[0] = scopes.get(kind);
        }
        return new Call(method, service, arguments);
    }

    private static String expected(Method method, String who) {
        May may = method.getAnnotation(May.class);
        if (may != null) {
            return byTable(may.value(), who);
        }
        if (method.isAnnotationPresent(SeesTurnout.class)) {
            return byTable(Action.SEE_WORK, who);
        }
        if (method.isAnnotationPresent(Anyone.class)) {
            return "allowed";
        }
        if (who.equals("nobody")) {
            return "sign in";
        }
        boolean allowed = method.isAnnotationPresent(SignedIn.class) || method.isAnnotationPresent(EvenHeldBack.class)
                ? !who.equals("disabled")
                : method.isAnnotationPresent(Administrators.class) && who.equals("administrator");
        return allowed ? "allowed" : "denied";
    }

    private static String byTable(Action action, String who) {
        return switch (who) {
            case "nobody" -> "sign in";
            case "stranger", "disabled" -> "not found";
            case "administrator" -> action.grantToAdministrator() == Grant.NO ? "not found" : "allowed";
            default -> action.grantTo(Role.valueOf(who)) == Grant.NO ? "denied" : "allowed";
        };
    }

    private static String line(Method method) {
        String parameters = String.join(
                ", ",
                Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .toList());
        May may = method.getAnnotation(May.class);
        String who = may != null
                ? "may " + may.value()
                : Stream.<Class<? extends Annotation>>of(
                                SignedIn.class,
                                EvenHeldBack.class,
                                Administrators.class,
                                Anyone.class,
                                SeesTurnout.class)
                        .filter(method::isAnnotationPresent)
                        .findFirst()
                        .map(Class::getSimpleName)
                        .orElse("NOT GUARDED");
        return method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(" + parameters + "): " + who;
    }

    /** The call of a method that answers "allowed" once the guard lets it through. */
    private record Call(Method getMethod, Object getThis, Object[] getArguments) implements MethodInvocation {
        @Override
        public Object proceed() {
            return "allowed";
        }

        @Override
        public Method getStaticPart() {
            return getMethod;
        }
    }
}
