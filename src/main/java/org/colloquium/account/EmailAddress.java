package org.colloquium.account;

import java.util.Locale;
import java.util.regex.Pattern;
import org.colloquium.common.InvalidInputException;

/**
 * An e-mail address in the form in which it is compared and stored: without surrounding space, in lower case.
 *
 * @param value at most 254 characters (RFC 5321, section 4.5.3.1.3)
 */
public record EmailAddress(String value) {
    private static final Pattern FORM =
            Pattern.compile("[^\\s\\p{Cntrl}@<>\",;:]{1,64}@[^\\s\\p{Cntrl}@<>\",;:]{1,189}");

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new InvalidInputException("email", "This is not an e-mail address: give one like name@example.org.");
        }
    }
}
