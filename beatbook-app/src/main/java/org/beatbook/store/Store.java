package org.beatbook.store;

/** All that is kept beside the archive. Readers never wait for the writer and see only whole changes. */
public interface Store extends AutoCloseable {

    Sources sources();

    Captures captures();

    Articles articles();

    Readings readings();

    Stories stories();

    Topics topics();

    Following following();

    Search search();

    /** How many of the editor's decisions have been carried out here. */
    long decisions();

    void decisions(long carriedOut);

    /** Runs the changes as one: all of them reach the disk, or none. A change inside a change joins it. */
    void change(Runnable changes);

    /** A number that grows with every committed change, in whatever process: for entity tags. */
    long changes();

    @Override
    void close();
}
