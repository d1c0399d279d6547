package org.colloquium.account;

/** By what somebody signed in, as the audit log has it. */
enum SignInMeans {
    PASSWORD,
    REMEMBERED,
    CODE,
    PASSKEY,
    SINGLE_SIGN_ON,
    /** E-mail and password of a program that makes its first token. */
    PASSWORD_FOR_TOKEN,
    OTHER;

    /** @param filter the class that signed them in */
    static SignInMeans of(Class<?> filter) {
        return switch (filter.getSimpleName()) {
            case "UsernamePasswordAuthenticationFilter" -> PASSWORD;
            case "RememberMeAuthenticationFilter" -> REMEMBERED;
            case "OneTimeTokenAuthenticationFilter" -> CODE;
            case "WebAuthnAuthenticationFilter" -> PASSKEY;
            case "OAuth2LoginAuthenticationFilter" -> SINGLE_SIGN_ON;
            default -> OTHER;
        };
    }
}
