package org.colloquium.vote;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.common.ConflictException;
import org.colloquium.vault.Vault;
import org.colloquium.vote.count.Approvals;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps open votes, and whose the counted ones were, from whoever reads the database: each is sealed for its ballot and its
 * member, and opens for no other.
 */
@Component
class VoteSeal {
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final Vault vault;
    private final JsonMapper json;

    VoteSeal(Vault vault, JsonMapper json) {
        this.vault = vault;
        this.json = json;
    }

    String seal(String answer, UUID ballot, UUID member) {
        return vault.seal(answer, purpose(ballot, member));
    }

    String seal(Map<String, Object> answer, BallotId ballot, AccountId member) {
        return seal(json.writeValueAsString(answer), ballot.value(), member.value());
    }

    /** @return nothing when this server does not have the key, or it is another's vote or was tampered with */
    Optional<String> open(String sealed, UUID ballot, UUID member) {
        return open(sealed, purpose(ballot, member));
    }

    private Optional<String> open(String sealed, String purpose) {
        try {
            return Optional.of(vault.open(sealed, purpose));
        } catch (ConflictException e) {
            return Optional.empty();
        }
    }

    /** Where a member's vote went when it was counted. */
    String sealPointer(UUID counted, UUID ballot, UUID member) {
        return vault.seal(counted.toString(), pointer(ballot, member));
    }

    /** @return nothing when this server does not have the key, or it is another's or was tampered with */
    Optional<UUID> openPointer(String sealed, UUID ballot, UUID member) {
        return open(sealed, pointer(ballot, member)).map(UUID::fromString);
    }

    Map<String, Object> read(String answer) {
        return json.readValue(answer, FIELDS);
    }

    /** An answer, open, that also says what it carries; an abstention carries nothing. */
    String carrying(String answer, String share) {
        Map<String, Object> fields = new LinkedHashMap<>(read(answer));
        if (Abstention.is(fields)) {
            return answer;
        }
        fields.put(Approvals.CARRIED, share);
        return json.writeValueAsString(fields);
    }

    private static String purpose(UUID ballot, UUID member) {
        return "vote:" + ballot + ":" + member;
    }

    private static String pointer(UUID ballot, UUID member) {
        return "counted-vote:" + ballot + ":" + member;
    }
}
