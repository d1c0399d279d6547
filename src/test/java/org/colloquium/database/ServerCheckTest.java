package org.colloquium.database;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.colloquium.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ServerCheckTest extends IntegrationTest {
    @Autowired
    DataSource database;

    @Test
    void acceptsTheServerThatTheTestsRunOn() {
        ServerCheck.check(database);
        assertThat(JdbcClient.create(database)
                        .sql("select 1")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
