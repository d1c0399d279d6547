package org.colloquium;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.colloquium.operation.Invariants;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Looks through the data when the tests of a class are done: whatever they did, the invariants hold. */
public final class KeepsInvariants implements AfterAllCallback {
    @Override
    public void afterAll(ExtensionContext context) {
        DataSource database = SpringExtension.getApplicationContext(context).getBean(DataSource.class);
        assertThat(Invariants.broken(database)).as("after %s", context.getDisplayName()).isEmpty();
    }
}
