package org.colloquium.account;

import java.util.Set;
import org.colloquium.mail.Outbox;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The account itself, how its person signs in, and what they did as the log has it. */
@Component
@Order(0)
class AccountData implements PersonalData {
    private final JdbcClient database;
    private final Outbox outbox;

    AccountData(JdbcClient database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "account.id",
                "account.merged_into",
                "access_token.account_id",
                "remembered_sign_in.account_id",
                "signed_in_session.account_id",
                "second_factor.account_id",
                "password_reset.account_id",
                "address_change.account_id",
                "invitation.account_id",
                "invitation.made_by",
                "setting.changed_by",
                "personal_export.account_id");
    }

    @Override
    public void export(AccountId person, PersonalExport into) {
        into.json("account", "Your account.", """
                select id, email, name, administrator, enabled, zone, language, created_at, last_seen_at
                from account where id = :person""");
        into.json("sessions", "Where you are signed in.", """
                select device, network, signed_in_at, seen_at, series is not null as remembered
                from signed_in_session where account_id = :person order by seen_at desc""");
        into.json("tokens", "Your tokens for programs, without their secrets, which nobody has but you.", """
                select name, scopes, created_at, expires_at, last_used_at
                from access_token where account_id = :person order by created_at""");
        into.json("second-factor", "Since when you have a second factor.", """
                select made_at from second_factor where account_id = :person""");
        into.json("address", "The address that you want instead, until you have followed the letter.", """
                select email, expires_at from address_change where account_id = :person""");
        into.json("invitations", "Whom you have invited and who has not come yet.", """
                select email, made_at, expires_at from invitation where made_by = :person order by made_at""");
        into.json("settings", "What you have set for the whole server.", """
                select key, changed_at from setting where changed_by = :person order by key""");
        into.json("deeds", "What the audit log has of you.", """
                select kind, group_id, subject_id, details, done_at
                from deed where done_by = :person order by done_at, id""");
    }

    /** What refers to the account ends with its row. */
    @Override
    public void erase(Leaving person) {
        database.sql("delete from account where merged_into = ?") // what is left of accounts that became this one
                .param(person.id().value())
                .update();
        database.sql("delete from invitation where email = ?")
                .param(person.email())
                .update();
        database.sql("delete from registration where email = ?")
                .param(person.email())
                .update();
        outbox.forget(person.email());
    }
}
