package org.colloquium.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.colloquium.common.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Passkeys as they are kept, for whoever checks signatures and for their owners. */
@Component
class Passkeys implements UserCredentialRepository {
    private static final String FIND =
            "select p.*, o.handle from passkey p join passkey_owner o using (account_id) where ";

    private final JdbcClient database;
    private final Clock clock;

    Passkeys(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Oldest first. */
    List<PasskeyDetails> of(AccountId owner) {
        return database.sql("""
                        select id, name, backed_up, created_at, last_used_at from passkey
                        where account_id = ? order by created_at, id""")
                .param(owner.value())
                .query((row, number) -> new PasskeyDetails(
                        new PasskeyId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getBoolean("backed_up"),
                        row.getTimestamp("created_at").toInstant(),
                        instant(row, "last_used_at")))
                .list();
    }

    boolean rename(AccountId owner, PasskeyId passkey, String name) {
        return database.sql("update passkey set name = ? where account_id = ? and id = ?")
                        .params(name, owner.value(), passkey.value())
                        .update()
                == 1;
    }

    boolean remove(AccountId owner, PasskeyId passkey) {
        return database.sql("delete from passkey where account_id = ? and id = ?")
                        .params(owner.value(), passkey.value())
                        .update()
                == 1;
    }

    /** Held until the transaction ends: of two who show the same count of signatures, the second is told so. */
    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return database.sql(FIND + "p.credential_id = ? for update of p")
                .param(credentialId.getBytes())
                .query(Passkeys::read)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return database.sql(FIND + "o.handle = ? order by p.created_at, p.id")
                .param(handle.getBytes())
                .query(Passkeys::read)
                .list();
    }

    /** A new one is added; of a known one, what changes by being used. */
    @Override
    public void save(CredentialRecord passkey) {
        int known = database.sql(
                        "update passkey set signatures = ?, backed_up = ?, last_used_at = ? where credential_id = ?")
                .params(
                        passkey.getSignatureCount(),
                        passkey.isBackupState(),
                        Timestamp.from(clock.instant()),
                        passkey.getCredentialId().getBytes())
                .update();
        if (known == 0) {
            add(passkey);
        }
    }

    private void add(CredentialRecord passkey) {
        database.sql("""
                        insert into passkey (id, account_id, credential_id, name, public_key, attestation, client_data,
                                             signatures, verified, transports, backup_eligible, backed_up, created_at)
                        select ?, account_id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from passkey_owner where handle = ?""")
                .params(
                        Ids.next(),
                        passkey.getCredentialId().getBytes(),
                        passkey.getLabel(),
                        passkey.getPublicKey().getBytes(),
                        Objects.requireNonNull(passkey.getAttestationObject()).getBytes(),
                        Objects.requireNonNull(passkey.getAttestationClientDataJSON())
                                .getBytes(),
                        passkey.getSignatureCount(),
                        passkey.isUvInitialized(),
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .toArray(String[]::new),
                        passkey.isBackupEligible(),
                        passkey.isBackupState(),
                        Timestamp.from(clock.instant()),
                        passkey.getUserEntityUserId().getBytes())
                .update();
    }

    @Override
    public void delete(Bytes credentialId) {
        throw new UnsupportedOperationException("Owners remove their passkeys.");
    }

    private static CredentialRecord read(ResultSet row, int number) throws SQLException {
        Instant made = row.getTimestamp("created_at").toInstant();
        Instant used = instant(row, "last_used_at");
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(new Bytes(row.getBytes("handle")))
                .label(row.getString("name"))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .signatureCount(row.getLong("signatures"))
                .uvInitialized(row.getBoolean("verified"))
                .transports(transports(row))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .created(made)
                .lastUsed(used == null ? made : used)
                .build();
    }

    private static Set<AuthenticatorTransport> transports(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("transports").getArray())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
