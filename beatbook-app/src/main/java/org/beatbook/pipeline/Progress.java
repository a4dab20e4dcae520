package org.beatbook.pipeline;

/** Is told how far long work is. Called from one thread at a time. */
@FunctionalInterface
public interface Progress {
    Progress SILENT = (doing, done, total) -> {};

    /**
     * @param doing what is being worked on, such as a file's name
     * @param done bytes or records that are done
     * @param total all of them; 0 where that is not known
     */
    void at(String doing, long done, long total);
}
