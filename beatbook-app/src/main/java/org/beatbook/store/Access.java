package org.beatbook.store;

/** What a store is opened for. */
public enum Access {
    /** Reading only; sees what another process commits, and never waits for it. */
    READ,
    /** Reading and writing; one process at a time. */
    WRITE
}
