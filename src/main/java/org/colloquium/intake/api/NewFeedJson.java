package org.colloquium.intake.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.colloquium.intake.NewFeed;
import org.jspecify.annotations.Nullable;

/** A feed to read, under a name if one is given. */
record NewFeedJson(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String address,

        @Nullable String name) {
    NewFeed feed() {
        return new NewFeed(Objects.requireNonNullElse(address, ""), Objects.requireNonNullElse(name, ""));
    }
}
