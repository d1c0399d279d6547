package org.colloquium.account;

/** What the caller can show to say again who they are: their password, and a code beside it where the account has an app. */
public record Proofs(boolean password, boolean code) {}
