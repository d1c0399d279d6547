package org.colloquium;

import java.lang.reflect.Parameter;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the API that there is. */
@TestComponent
class ApiRoutes {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final RequestMappingHandlerMapping requestMappingHandlerMapping;

    ApiRoutes(RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.requestMappingHandlerMapping = requestMappingHandlerMapping;
    }

    List<Route> all() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(it -> it.getValue().getBeanType().getPackageName().startsWith("org.colloquium"))
                .flatMap(it -> routes(it.getKey(), it.getValue()))
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
        return info.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith("/api/"))
                .flatMap(pattern -> info.getMethodsCondition().getMethods().stream()
                        .map(RequestMethod::asHttpMethod)
                        .map(method -> new Route(method, pattern, handler)));
    }

    record Route(HttpMethod method, String pattern, HandlerMethod handler) {
        /** What the first variable names; Void where there is none. */
        Class<?> about() {
            return pattern.contains("{") ? first().getType() : Void.class;
        }

        /** @param value what stands for a variable, by its type and whether it is the first */
        String path(BiFunction<Class<?>, Boolean, Object> value) {
            Matcher variables = VARIABLE.matcher(pattern);
            StringBuilder path = new StringBuilder();
            while (variables.find()) {
                boolean isFirst = first().getName().equals(variables.group(1));
                variables.appendReplacement(
                        path, value.apply(first().getType(), isFirst).toString());
            }
            return variables.appendTail(path).toString();
        }

        private Parameter first() {
            return handler.getMethod().getParameters()[0];
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }
}
