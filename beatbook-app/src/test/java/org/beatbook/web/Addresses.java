package org.beatbook.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.beatbook.publish.Sample;
import org.beatbook.publish.SampleEvents;
import org.beatbook.publish.SampleStories;
import org.beatbook.publish.SampleWho;

/** Every kind of page of the sample, by a short name. */
final class Addresses {
    private Addresses() {}

    static Map<String, String> all() {
        Map<String, String> out = new LinkedHashMap<>();
        out.put("front", "/");
        out.put("topic", "/topics/north-korea/");
        out.put("topic-two", "/topics/north-korea/?page=2");
        out.put("topic-plain", "/topics/yellow-sea/");
        out.put("topic-album", "/topics/album/");
        out.put("topic-empty", "/topics/empty/");
        out.put("topic-narrowed", "/topics/north-korea/?source=harbour-ledger.example&genre=news");
        out.put("topic-articles", "/topics/north-korea/?by=articles");
        out.put("topic-since", "/topics/north-korea/?since=2023-11-22T05:00Z");
        out.put("topic-past", "/topics/north-korea/?as-of=2023-09-14");
        out.put("story", "/stories/" + SampleStories.LAUNCH + "/");
        out.put("story-summit", "/stories/" + SampleStories.SUMMIT + "/");
        out.put("story-alone", "/stories/" + SampleStories.WRECK + "/");
        out.put("story-attack", "/stories/" + SampleStories.HOSTILE + "/");
        out.put("article", "/articles/" + Sample.named("satellite") + "/");
        out.put("article-old", "/articles/" + Sample.named("satellite") + "/versions/1/");
        out.put("article-hangul", "/articles/" + Sample.named("hangul") + "/");
        out.put("article-arabic", "/articles/" + Sample.named("arabic") + "/");
        out.put("article-attack", "/articles/" + Sample.ATTACKER + "/");
        out.put("timeline", "/topics/north-korea/timeline/");
        out.put("timeline-narrowed", "/topics/north-korea/timeline/?type=mobilize&party=country-kp&from=2023-06-01");
        out.put("timeline-empty", "/topics/empty/timeline/");
        out.put("map", "/topics/north-korea/map/");
        out.put("map-far", "/topics/yellow-sea/map/");
        out.put("map-empty", "/topics/empty/map/");
        out.put("people", "/topics/north-korea/people/");
        out.put("people-persons", "/topics/north-korea/people/person/");
        out.put("people-none", "/topics/empty/people/");
        out.put("voices", "/topics/north-korea/voices/");
        out.put("voices-none", "/topics/empty/voices/");
        out.put("entity", "/entities/" + SampleWho.GUEST + "/");
        out.put("entity-narrowed", "/entities/" + SampleWho.GUEST + "/?topic=north-korea");
        out.put("entity-sayings", "/entities/" + SampleWho.GUEST + "/sayings/");
        out.put("entity-country", "/entities/country-kp/");
        out.put("entity-place", "/entities/place-vostochny/");
        out.put("event", "/events/" + SampleEvents.MEETING + "/");
        out.put("event-numbers", "/events/strike/");
        out.put("event-announced", "/events/next/");
        out.put("event-attack", "/events/" + SampleEvents.ATTACK + "/");
        out.put("relations", "/topics/north-korea/relations/");
        out.put("relations-two", "/topics/north-korea/relations/?a=country-kp&b=country-kr");
        out.put("relations-kind", "/topics/north-korea/relations/?a=country-kp&b=country-kr&type=consult");
        out.put(
                "relations-attack",
                "/topics/north-korea/relations/?a=country-kp&b="
                        + java.net.URLEncoder.encode(
                                "person-" + Sample.ATTACK, java.nio.charset.StandardCharsets.UTF_8));
        out.put("relations-empty", "/topics/empty/relations/");
        out.put("pictures", "/topics/north-korea/pictures/");
        out.put("pictures-of", "/topics/north-korea/pictures/?of=place-sohae&month=2023-11");
        out.put("pictures-bare", "/topics/yellow-sea/pictures/");
        out.put("pictures-empty", "/topics/empty/pictures/");
        out.put("search", "/search/");
        out.put("search-found", "/search/?q=launch");
        out.put("search-nothing", "/search/?q=zeppelin");
        out.put("search-error", "/search/?q=launch+AND+%28satellite+OR");
        out.put("sources", "/sources/");
        out.put("source", "/sources/peninsula-post.example/");
        out.put("sources-failing", "/sources/?state=failing");
        out.put("source-loud", "/sources/wire-north.example/");
        out.put("source-failing", "/sources/orbit-weekly.example/");
        out.put("source-refused", "/sources/hangang-ilbo.example/");
        out.put("source-not-followed", "/sources/nanyang-review.example/");
        out.put("source-hostile", "/sources/" + Sample.HOSTILE + "/");
        out.put("edit", "/sources/orbit-weekly.example/edit");
        out.put("edit-hostile", "/sources/" + Sample.HOSTILE + "/edit");
        out.put("article-withdrawn", "/articles/" + Sample.named("flex") + "/");
        out.put("missing", "/topics/nowhere/");
        return out;
    }
}
