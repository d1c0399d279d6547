package org.colloquium.assignment.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.assignment.PaperRole;
import org.colloquium.assignment.ProposalEdit;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/**
 * Changes one place of a draft.
 *
 * @param from who has it now; null for one that is open
 * @param to who shall have it; null to leave it open
 * @param pinned whether they stay when proposing again; true by default
 */
record PlaceJson(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable UUID paper,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String role,

        @Nullable UUID from,
        @Nullable UUID to,
        @Nullable Boolean pinned) {
    ProposalEdit edit() {
        return new ProposalEdit(
                new PaperId(ProposeJson.required("paper", paper)),
                PaperRole.of(ProposeJson.required("role", role)),
                from == null ? null : new AccountId(from),
                to == null ? null : new AccountId(to),
                to != null && !Boolean.FALSE.equals(pinned));
    }
}
