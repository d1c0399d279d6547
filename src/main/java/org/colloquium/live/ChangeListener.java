package org.colloquium.live;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** This node's ear: one plain connection that LISTENs, since a pooled one would be handed to somebody else. */
@Component
class ChangeListener implements SmartLifecycle, VaadinServiceInitListener {
    private static final Logger log = LoggerFactory.getLogger(ChangeListener.class);
    private static final int WAIT_MILLIS = 500;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final JdbcConnectionDetails details;
    private final Revisions revisions;
    private volatile @Nullable VaadinService vaadin;
    private volatile @Nullable Thread thread;

    ChangeListener(JdbcConnectionDetails details, Revisions revisions) {
        this.details = details;
        this.revisions = revisions;
    }

    /** Without a current service, effects would run their queries and pushes on the listening thread. */
    @Override
    public void serviceInit(ServiceInitEvent event) {
        vaadin = event.getSource();
    }

    @Override
    public void start() {
        Thread listener = Thread.ofPlatform().name("live-listener").daemon().unstarted(this::listenForever);
        thread = listener; // before it starts: it ends as soon as it finds itself not running
        listener.start();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void listenForever() {
        long pause = 100;
        while (isRunning()) {
            try (Connection connection = connect()) {
                pause = 100;
                listen(connection.unwrap(PGConnection.class));
            } catch (SQLException e) {
                if (isRunning()) {
                    log.warn("Live updates lost the database, trying again: {}", e.getMessage());
                    pause = waitFor(pause);
                }
            }
        }
    }

    private Connection connect() throws SQLException {
        Connection connection =
                DriverManager.getConnection(details.getJdbcUrl(), details.getUsername(), details.getPassword());
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + ChangeSender.CHANNEL);
        }
        return connection;
    }

    private void listen(PGConnection connection) throws SQLException {
        inVaadin(revisions::bumpAll); // messages may have been missed while nobody listened
        while (isRunning()) {
            PGNotification[] news = connection.getNotifications(WAIT_MILLIS);
            for (PGNotification message : news == null ? new PGNotification[0] : news) {
                inVaadin(() -> revisions.bump(new Topic(message.getParameter())));
            }
        }
    }

    private void inVaadin(Runnable bump) {
        VaadinService.setCurrent(vaadin);
        try {
            bump.run();
        } catch (RuntimeException e) {
            log.error("A live update failed", e);
        }
    }

    private static long waitFor(long pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Math.min(pause * 2, LONGEST_PAUSE.toMillis());
    }
}
