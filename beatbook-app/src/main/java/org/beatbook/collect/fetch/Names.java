package org.beatbook.collect.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** From a host's name to its addresses. */
@FunctionalInterface
public interface Names {
    InetAddress[] resolve(String host) throws UnknownHostException;

    /** The system's name service. */
    static Names ofSystem() {
        return new SystemNames();
    }
}
