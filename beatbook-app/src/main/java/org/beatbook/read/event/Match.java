package org.beatbook.read.event;

import java.util.List;
import org.beatbook.news.Event.Modality;
import org.beatbook.news.Event.Party;
import org.beatbook.news.Event.Type;

/**
 * An act found in a clause.
 *
 * @param verb the place of its verb or noun
 * @param end after the last word of the act
 */
record Match(
        Act act,
        Type type,
        int from,
        int verb,
        int end,
        List<Party> actors,
        List<Party> recipients,
        Modality modality,
        String rule) {

    Match as(Type other, Modality how, String why) {
        return new Match(act, other, from, verb, end, actors, recipients, how, why);
    }
}
