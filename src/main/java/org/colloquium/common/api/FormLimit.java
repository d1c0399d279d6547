package org.colloquium.common.api;

/** The largest file that a feature can ever take from a form, contributed as a bean: the container asks at its start. */
public interface FormLimit {
    long bytes();
}
