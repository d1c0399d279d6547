package org.colloquium.account;

import java.util.UUID;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells of a passkey whose count of signatures has not grown although it signed: somebody has a copy of it. Passkeys that
 * are kept in step between devices do not count and are never taken for copies.
 */
@Component
class CopiedPasskeys {
    private final JdbcClient database;
    private final AuditLog audit;
    private final Notices notices;

    CopiedPasskeys(JdbcClient database, AuditLog audit, Notices notices) {
        this.database = database;
        this.audit = audit;
        this.notices = notices;
    }

    @Transactional
    public void tell(Bytes credentialId) {
        database.sql("select account_id, id, name from passkey where credential_id = ?")
                .param(credentialId.getBytes())
                .query(row -> {
                    UUID owner = row.getObject("account_id", UUID.class);
                    audit.keep(Deed.of(DeedKind.PASSKEY_COPIED)
                            .on(owner)
                            .with("passkey", row.getObject("id", UUID.class)));
                    notices.tell(
                            new AccountId(owner),
                            "A passkey of yours may have been copied",
                            "Somebody tried to sign in with a copy of your passkey “" + row.getString("name")
                                    + "” and was refused. Remove it from your account and add another.");
                });
    }
}
