package org.colloquium.roster;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.colloquium.account.EmailAddress;
import org.colloquium.account.PersonName;
import org.colloquium.common.InvalidInputException;
import org.colloquium.group.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a row asks for, once its cells have been understood.
 *
 * @param name empty to keep the one there is
 * @param group its name in addresses, empty for none
 * @param role null where there is no group, or to keep the one there is
 * @param administrator null to keep it as it is
 */
record Wanted(
        EmailAddress email,
        String name,
        String group,
        @Nullable Role role,
        @Nullable Boolean administrator) {
    /** @throws InvalidInputException at the cell that cannot be understood */
    static Wanted of(RosterRow row) {
        EmailAddress email = new EmailAddress(row.email());
        String name = row.name().isEmpty() ? "" : PersonName.clean(row.name());
        Role role = role(row.role());
        if (role != null && row.group().isEmpty()) {
            throw new InvalidInputException("role", "A role needs a group beside it.");
        }
        return new Wanted(email, name, row.group().toLowerCase(Locale.ROOT), role, administrator(row.administrator()));
    }

    private static @Nullable Role role(String word) {
        if (word.isEmpty()) {
            return null;
        }
        String plain = word.toLowerCase(Locale.ROOT).replace("organizer", "organiser");
        Optional<Role> role =
                Stream.of(Role.values()).filter(it -> it.word().equals(plain)).findFirst();
        return role.orElseThrow(
                () -> new InvalidInputException("role", "A role is guest, member, organiser or owner."));
    }

    private static @Nullable Boolean administrator(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "yes", "true", "y", "1", "x", "on" -> true;
            case "no", "false", "n", "0", "off" -> false;
            default ->
                throw new InvalidInputException(
                        "administrator", "Write yes or no under administrator, or leave it empty.");
        };
    }
}
