package org.colloquium.digest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.colloquium.common.InvalidInputException;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.Formats;
import org.colloquium.digest.format.Recognition;
import org.colloquium.digest.format.UnreadableDigest;
import org.colloquium.group.GroupId;
import org.colloquium.group.GroupService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the bytes of a digest within the limits of this server. */
@Component
class Reading {
    private final DigestLimits limits;
    private final GroupService groups;
    private final Clock clock;

    Reading(DigestLimits limits, GroupService groups, Clock clock) {
        this.limits = limits;
        this.groups = groups;
        this.clock = clock;
    }

    /**
     * What a digest holds.
     *
     * @throws UnreadableDigest when it is no text
     */
    Read read(GroupId group, byte[] bytes, @Nullable String format) {
        limits.checkBytes(bytes.length);
        Recognition recognition = format == null ? Formats.recognise(bytes) : as(format, bytes);
        limits.checkPapers(recognition.candidates().size());
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), groups.details(group).zone());
        return new Read(Findings.of(recognition, today), recognition.candidates());
    }

    private static Recognition as(String format, byte[] bytes) {
        return Formats.recogniseAs(format, bytes)
                .orElseThrow(() -> new InvalidInputException(
                        "format",
                        "There is no format of that name; there are: "
                                + String.join(
                                        ", ",
                                        Formats.all().stream()
                                                .map(Formats.Format::key)
                                                .toList())
                                + "."));
    }

    /** What a digest holds. */
    record Read(Findings findings, List<Candidate> candidates) {
        /** @throws InvalidInputException when there is nothing to import */
        void mustHavePapers() {
            if (candidates.isEmpty()) {
                throw new InvalidInputException("body", String.join(" ", findings.warnings()));
            }
        }
    }
}
