package org.colloquium.account;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Believes {@code X-Forwarded-For} and {@code X-Forwarded-Proto} of the proxies that COLLOQUIUM_TRUSTED_PROXIES names, and
 * of nobody else: without it everybody could choose where they seem to come from. The address people use is said by
 * COLLOQUIUM_BASE_URL, never by a header.
 */
@Component
class TrustedProxies implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {
    private final String named;

    /** @param named addresses, separated by commas; one that ends in a star stands for all that begin so */
    TrustedProxies(@Value("${colloquium.trusted-proxies}") String named) {
        this.named = named.strip();
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        if (!named.isEmpty()) {
            RemoteIpValve valve = new RemoteIpValve();
            valve.setInternalProxies(pattern(named));
            valve.setProtocolHeader("X-Forwarded-Proto");
            factory.addEngineValves(valve);
        }
    }

    static String pattern(String named) {
        return Arrays.stream(named.split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .map(it ->
                        it.endsWith("*") ? Pattern.quote(it.substring(0, it.length() - 1)) + ".*" : Pattern.quote(it))
                .collect(Collectors.joining("|"));
    }
}
