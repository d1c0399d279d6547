package org.colloquium.account;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How people may sign in, and what is required of them: an administrator says it. */
@Component
public class SignInPolicy implements Configured {
    private static final String SECTION = "Sign-in";

    static final ChoiceSetting<Passwords> PASSWORDS = new ChoiceSetting<>(
            SECTION,
            "sign-in.passwords",
            "colloquium.sign-in.passwords",
            "Passwords",
            "Whether a password opens an account. They can be switched off once everybody has another way in.",
            List.of(Passwords.values()),
            it -> it == Passwords.OFFERED ? "Offered" : "Not accepted");

    static final ChoiceSetting<SecondFactor> SECOND_FACTOR = new ChoiceSetting<>(
            SECTION,
            "sign-in.second-factor",
            "colloquium.sign-in.second-factor",
            "Second factor",
            "A code of an authenticator app beside the password. Whoever needs one and has none sets it up at the next "
                    + "page they open. Tokens of programs go on.",
            List.of(SecondFactor.values()),
            SecondFactor::words);

    private final Settings settings;

    SignInPolicy(Settings settings) {
        this.settings = settings;
    }

    @Override
    public List<Setting<?>> settings() {
        return Stream.<Setting<?>>of(PASSWORDS, SECOND_FACTOR).toList();
    }

    /** Whether a password opens an account. */
    public boolean offersPasswords() {
        return settings.value(PASSWORDS) == Passwords.OFFERED;
    }

    boolean requiresSecondFactor(boolean ofAdministrator) {
        return switch (settings.value(SECOND_FACTOR)) {
            case OPTIONAL -> false;
            case ADMINISTRATORS -> ofAdministrator;
            case ALL -> true;
        };
    }

    /** Whether it is required of anybody at all. */
    boolean requiresSecondFactor() {
        return settings.value(SECOND_FACTOR) != SecondFactor.OPTIONAL;
    }

    enum Passwords {
        OFFERED,
        WITHHELD
    }

    enum SecondFactor {
        OPTIONAL("For whoever wants one"),
        ADMINISTRATORS("Required of administrators"),
        ALL("Required of everybody");

        private final String words;

        SecondFactor(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
