package org.colloquium.account;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/** Like {@link SignedIn}, also for whoever has still to set up the second factor that is required of them. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@accountGuard.evenHeldBack()")
public @interface EvenHeldBack {}
