package org.colloquium.group;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Lets a call through when the permission table grants the action to the caller's role in the group that the method's
 * first argument belongs to: a {@link GroupId}, or any id for which there is a {@link GroupOf}. A group that the caller
 * is not in is not found; too low a role is denied. On a controller it is asked before the body is read.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@guard.allows(T(org.colloquium.group.Action).{value}, #a0)")
public @interface May {
    Action value();
}
