package org.colloquium.operation;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.colloquium.account.AccountRescue;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.Doer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The few parts of the server that a verb needs, on its database and beside whatever runs on that. Nobody is signed in. */
final class Console implements AutoCloseable {
    private final AnnotationConfigApplicationContext parts = new AnnotationConfigApplicationContext();

    Console(DataSource database) {
        parts.registerBean(DataSource.class, () -> database);
        parts.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        parts.registerBean(DataSourceTransactionManager.class, () -> new DataSourceTransactionManager(database));
        parts.registerBean(JsonMapper.class, () -> JsonMapper.shared());
        parts.registerBean(Clock.class, Clock::systemUTC);
        parts.registerBean(Doer.class, () -> Nobody.NOBODY);
        parts.register(Transactions.class, AuditLog.class, AccountRescue.class);
        parts.refresh();
    }

    AccountRescue accounts() {
        return parts.getBean(AccountRescue.class);
    }

    void keep(Deed deed) {
        AuditLog log = parts.getBean(AuditLog.class);
        Consumer<Object> keep = status -> log.keep(deed);
        new TransactionTemplate(parts.getBean(DataSourceTransactionManager.class)).executeWithoutResult(keep::accept);
    }

    @Override
    public void close() {
        parts.close();
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    private enum Nobody implements Doer {
        NOBODY;

        @Override
        public Optional<UUID> id() {
            return Optional.empty();
        }
    }
}
