package org.beatbook.read.name;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The states of the US and their short forms in news and in the post. */
final class Abbreviations {
    private static final Map<String, String> STATES = new HashMap<>();

    static {
        String all =
                "Alabama ala. al;Alaska ak;Arizona ariz. az;Arkansas ark. ar;California calif. ca;Colorado colo. co;Connecticut"
                        + " conn. ct;Delaware del. de;Florida fla. fl;Georgia ga. ga;Hawaii hi;Idaho id;Illinois ill. il;Indiana ind. in;Iowa"
                        + " ia;Kansas kan. ks;Kentucky ky. ky;Louisiana la. la;Maine me;Maryland md. md;Massachusetts mass. ma;Michigan"
                        + " mich. mi;Minnesota minn. mn;Mississippi miss. ms;Missouri mo. mo;Montana mont. mt;Nebraska neb. ne;Nevada nev."
                        + " nv;New_Hampshire n.h. nh;New_Jersey n.j. nj;New_Mexico n.m. nm;New_York n.y. ny;North_Carolina n.c."
                        + " nc;North_Dakota n.d. nd;Ohio oh;Oklahoma okla. ok;Oregon ore. or;Pennsylvania pa. pa;Rhode_Island r.i."
                        + " ri;South_Carolina s.c. sc;South_Dakota s.d. sd;Tennessee tenn. tn;Texas tx;Utah ut;Vermont vt. vt;Virginia va."
                        + " va;Washington wash. wa;West_Virginia w.va. wv;Wisconsin wis. wi;Wyoming wyo. wy";
        for (String state : all.split(";")) {
            String[] parts = state.split(" ");
            String name = parts[0].replace('_', ' ');
            STATES.put(name.toLowerCase(Locale.ROOT), name);
            for (int i = 1; i < parts.length; i++) {
                if (parts[i].endsWith(".")) {
                    STATES.put(parts[i], name);
                    STATES.put(parts[i].substring(0, parts[i].length() - 1), name);
                }
            }
        }
    }

    private Abbreviations() {}

    /** A state's whole name; what is no state's comes back in small letters. */
    static String state(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return STATES.getOrDefault(lower, lower);
    }
}
