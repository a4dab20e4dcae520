package org.beatbook.publish;

/** The names by which exports mean the same thing everywhere. */
final class Urns {
    private Urns() {}

    static String entity(String id) {
        return "urn:beatbook:entity:" + Site.encode(id);
    }

    static String event(String id) {
        return "urn:beatbook:event:" + Site.encode(id);
    }

    static String story(String id) {
        return "urn:beatbook:story:" + Site.encode(id);
    }
}
