package org.colloquium.launch;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints the address once requests are served. */
@Component
class ReadyMessage {
    private final Environment environment;

    ReadyMessage(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext context
                && context.getWebServer() != null) {
            System.out.printf(
                    "Colloquium is ready at http://%s:%d%n",
                    host(), context.getWebServer().getPort());
        }
    }

    private String host() {
        String host = environment.getProperty("server.address", "127.0.0.1");
        return host.contains(":") ? "[" + host + "]" : host;
    }
}
