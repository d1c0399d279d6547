package org.colloquium.deeds.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.account.Administrators;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.deeds.DeedDetails;
import org.colloquium.deeds.DeedFilter;
import org.colloquium.deeds.DeedService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log, for administrators. */
@RestController
@RequestMapping(path = "/api/v1/audit", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Audit")
class AuditController {
    private final DeedService deeds;

    AuditController(DeedService deeds) {
        this.deeds = deeds;
    }

    @Operation(
            summary = "Who did what to what, from where, when; the newest first",
            description = "person is an id: who did it, or to whom it was done; kind such as signed-in; group an id or"
                    + " slug; since and until are moments, until not included. Names are as they are now, null for who"
                    + " or what is gone. Addresses and devices are forgotten after the days that the server sets. The total is counted up to"
                    + " 10000: 10001 says that there are more.")
    @GetMapping
    @Administrators
    Listing<DeedJson> list(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable AccountId person,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(required = false) @Nullable Instant until) {
        DeedFilter filter = new DeedFilter(
                person == null ? null : person.value(),
                kind == null ? null : kind(kind),
                group == null ? null : deeds.groupCalled(group),
                since,
                until);
        return deeds.page(filter, new PageRequest(limit, after)).map(DeedJson::of);
    }

    private static DeedKind kind(String key) {
        return DeedKind.of(key).orElseThrow(() -> new InvalidInputException("kind", "There is no such kind of deed."));
    }

    record DeedJson(
            UUID id,
            Instant at,
            String kind,
            @Nullable UUID person,
            @Nullable String personName,
            @Nullable UUID group,
            @Nullable String groupName,
            @Nullable UUID subject,
            @Nullable String subjectName,
            Map<String, String> details,
            String way,
            @Nullable String address,
            @Nullable String device) {
        static DeedJson of(DeedDetails it) {
            return new DeedJson(
                    it.id(),
                    it.at(),
                    it.kind(),
                    it.person(),
                    it.personName(),
                    it.group(),
                    it.groupName(),
                    it.subject(),
                    it.subjectName(),
                    it.details(),
                    it.way(),
                    it.address(),
                    it.device());
        }
    }
}
