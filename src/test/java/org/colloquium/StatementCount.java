package org.colloquium;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hears every statement that the application sends to its database but those to its clock and for its settings; costs
 * nothing while nobody counts.
 */
@TestComponent
public class StatementCount implements BeanPostProcessor {
    private static final String CLOCK = "db-scheduler";

    /** Waking the clock takes one statement more while it is at work. */
    private static final String ITS_TABLE = "scheduled_tasks";

    /** Read anew every two seconds, whatever is shown. */
    private static final String SETTINGS = "from setting";

    private volatile @Nullable List<String> heard;

    /** What was executed while this was done, on whatever thread but those of the clock; a batch is one. */
    public synchronized List<String> during(Callable<?> work) throws Exception {
        List<String> statements = new CopyOnWriteArrayList<>();
        heard = statements;
        try {
            work.call();
        } finally {
            heard = null;
        }
        return List.copyOf(statements);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource it ? new Counted(it) : bean;
    }

    private final class Counted extends DelegatingDataSource {
        private final DataSource proxy;

        Counted(DataSource target) {
            super(target);
            proxy = ProxyDataSourceBuilder.create(target).listener(new Ear()).build();
        }

        @Override
        public Connection getConnection() throws SQLException {
            return heard == null ? super.getConnection() : proxy.getConnection();
        }
    }

    private final class Ear implements QueryExecutionListener {
        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            List<String> statements = heard;
            String query = queries.getFirst().getQuery();
            if (statements != null
                    && !Thread.currentThread().getName().startsWith(CLOCK)
                    && !query.contains(ITS_TABLE)
                    && !query.contains(SETTINGS)) {
                statements.add(query);
            }
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}
    }
}
