package org.colloquium.group;

import java.util.List;
import org.colloquium.account.Administrators;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows administrators the table that the {@link Guard} decides by. */
@Service
@PreAuthorize("denyAll")
@Transactional(readOnly = true)
public class PermissionTable {
    /** Every row, in the order in which it is read. */
    @Administrators
    public List<Action> actions() {
        return List.of(Action.values());
    }
}
