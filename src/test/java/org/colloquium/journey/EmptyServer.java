package org.colloquium.journey;

import java.util.ArrayList;
import java.util.List;
import org.colloquium.Application;
import org.colloquium.TestDatabase;
import org.colloquium.account.TestSetUp;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** The application on a database that nobody has set up yet, on a port of its own. */
final class EmptyServer implements AutoCloseable {
    private final SecurityContextHolderStrategy before = SecurityContextHolder.getContextHolderStrategy();
    private final ConfigurableApplicationContext context;

    EmptyServer() {
        SpringApplication application = new SpringApplication(Application.class, TestSetUp.class);
        List<String> settings = new ArrayList<>(List.of("--server.port=0"));
        TestDatabase.empty().forEach((name, value) -> settings.add("--" + name + "=" + value));
        context = application.run(settings.toArray(String[]::new));
    }

    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    String setUpCode() {
        return context.getBean(TestSetUp.class).code();
    }

    @Override
    public void close() {
        context.close();
        SecurityContextHolder.setContextHolderStrategy(before);
    }
}
