package org.colloquium.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** People as authenticators know them: by a random handle, shown by their address and their name. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
    private static final String FIND = """
            select o.handle, a.email, a.name from passkey_owner o join account a on a.id = o.account_id
            where\s""";

    private final JdbcClient database;

    PasskeyOwners(JdbcClient database) {
        this.database = database;
    }

    /** Gives somebody a handle who has none yet. */
    void know(AccountId who) {
        database.sql("insert into passkey_owner (account_id, handle) values (?, ?) on conflict (account_id) do nothing")
                .params(who.value(), Bytes.random().getBytes())
                .update();
    }

    AccountId account(Bytes handle) {
        return database.sql("select account_id from passkey_owner where handle = ?")
                .param(handle.getBytes())
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .single();
    }

    /** To whom a passkey belongs that may not be theirs who shows it; null for an unknown one. */
    @Nullable AccountId ownerOf(Bytes credentialId) {
        return database.sql("select account_id from passkey where credential_id = ?")
                .param(credentialId.getBytes())
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .optional()
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return find("o.handle = ?", handle.getBytes());
    }

    /** @param username the account's id, which is what Spring Security knows people by */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return find("o.account_id = ?", UUID.fromString(username));
    }

    private @Nullable PublicKeyCredentialUserEntity find(String condition, Object value) {
        return database.sql(FIND + condition)
                .param(value)
                .query((row, number) -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(new Bytes(row.getBytes("handle")))
                        .name(row.getString("email"))
                        .displayName(row.getString("name"))
                        .build())
                .optional()
                .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("Owners are known by their accounts.");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("Owners go with their accounts.");
    }
}
