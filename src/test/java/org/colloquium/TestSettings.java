package org.colloquium;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** What every application of the tests is told: it may fetch from servers of the tests, and seals with this key. */
public class TestSettings implements EnvironmentPostProcessor {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "testSettings",
                        Map.of(
                                "colloquium.outgoing.allowed", "127.0.0.1:*",
                                "colloquium.key", "dGhlIGtleSBvZiB0aGUgdGVzdHMsIDMyIGJ5dGVzISE=")));
    }
}
