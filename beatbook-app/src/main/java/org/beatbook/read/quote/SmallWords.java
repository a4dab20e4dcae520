package org.beatbook.read.quote;

import java.util.Set;

/** English words by what they do in a sentence, as far as finding clauses needs it. */
final class SmallWords {
    static final Set<String> PRONOUNS = of("he she they i we it you");
    static final Set<String> PERSONAL = of("he she");
    static final Set<String> OBJECTS = of("him her them me us you himself herself themselves it");
    static final Set<String> DETERMINERS = of(
            "the a an this that these those his her its their our my your another some"
                    + " several many two three four five six seven eight nine ten one both no each every other most few any all");
    static final Set<String> PREPOSITIONS = of("in on at after during for from by with since until before amid despite"
            + " under over through as of to about against among between within without via into upon following near"
            + " outside inside around behind across like");
    /** Words that stand inside a noun phrase between its nouns. */
    static final Set<String> INSIDE = of("of for from in at with on to by");

    static final Set<String> BREAKS = of("that which who whom whose when while because if as but although though than"
            + " where whereas so then unless until since whether how why what after before nor yet hence thus");
    static final Set<String> MODALS = of(
            "would could may might should must can will shall cannot can't won't wouldn't" + " couldn't shouldn't 'll");
    static final Set<String> NEGATIONS =
            of("not never n't didn't doesn't don't hasn't haven't hadn't isn't wasn't aren't"
                    + " weren't neither nor nobody no-one declined refused");
    static final Set<String> HAVE = of("has have had 've having");
    static final Set<String> BE = of("is are was were be been being am 'm 're");
    static final Set<String> ADVERBS =
            of("also later then now once again too already even just still often earlier ever"
                    + " further first instead previously long soon always simply both however meanwhile therefore"
                    + " nevertheless nonetheless thus moreover though only late early afterwards afterward more");
    static final Set<String> FINITE = of(
            "is are was were has have had will would can could should may might must do does"
                    + " did isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't don't doesn't"
                    + " didn't cannot went came made took gave got began became left held met won lost found kept knew thought saw"
                    + " fell rose shot sank struck led sent brought bought sold spoke wrote ran flew drove broke stood built paid"
                    + " put let set cut hit shut grew threw drew felt heard meant spent caught fought died said told says 'll 've"
                    + " 're 'm needs wants remains shows means makes takes seems looks goes comes gives gets keeps faces plans"
                    + " expects hopes continues poses requires includes leaves lies stands appears becomes works knows believes"
                    + " need want remain show mean make take seem look go come give get keep face plan expect hope continue");
    static final Set<String> TIMES =
            of("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow"
                    + " tonight earlier later recently last this next afterwards monday's january february march april june july"
                    + " august september october november december");
    /** In, at or on one of these things are said. */
    static final Set<String> VENUES =
            of("statement statements interview interviews briefing briefings conference speech"
                    + " speeches post posts tweet tweets letter letters report reports note notes address email e-mail message"
                    + " messages television tv radio remarks article articles release filing call meeting hearing summit twitter"
                    + " facebook telegram instagram x weibo testimony court commentary editorial column broadcast video ceremony"
                    + " event talks visit session debate podcast phone telephone rally forum parliament social comments reporters"
                    + " journalists questions blog op-ed memo document paper studio episode sermon toast");

    static final Set<String> SAYERS =
            of("official officials minister ministers ministry ministries spokesman spokeswoman"
                    + " spokesperson spokespeople spokesmen president premier leader leaders analyst analysts expert experts critic"
                    + " critics observer observers source sources scholar scholars professor professors researcher researchers"
                    + " scientist scientists police officer officers commander commanders general generals admiral diplomat"
                    + " diplomats ambassador ambassadors envoy envoys secretary chairman chairwoman chair chief chiefs director"
                    + " directors head heads executive executives ceo owner owners lawyer lawyers attorney attorneys prosecutor"
                    + " prosecutors judge judges court courts mayor mayors governor governors senator senators lawmaker lawmakers"
                    + " congressman congresswoman politician politicians opposition government governments authority authorities"
                    + " agency agencies department departments committee commission council company companies firm firms group"
                    + " groups union unions bank party parties army navy military embassy office officials activist activists"
                    + " campaigner campaigners protester protesters resident residents witness witnesses survivor survivors victim"
                    + " victims neighbour neighbours neighbor neighbors doctor doctors nurse nurses teacher teachers student"
                    + " students farmer farmers fisherman fishermen worker workers captain coach coaches manager managers player"
                    + " players author authors writer writers historian economist economists editor editors reporter reporters"
                    + " journalist journalists man woman men women people mother father son daughter wife husband brother sister"
                    + " friend friends boy girl economist investigator investigators adviser advisers advisor advisors aide aides"
                    + " candidate candidates supporter supporters report reports statement newspaper paper magazine agency media"
                    + " broadcaster watchdog study authors letter communique communiqué editorial memo release palace kremlin"
                    + " white-house pentagon side coroner fireman firefighters rescuers priest bishop pope king queen prince"
                    + " driver pilot engineer engineers architect artist actor actress singer director organisers organizers"
                    + " organisation organization institute university think-tank association foundation charity body"
                    + " passenger passengers soldier soldiers veteran trader traders investor investors strategist strategists"
                    + " consultant consultants insider insiders many some others one most both it team family defector shopkeeper"
                    + " colleague colleagues partner partners counterpart representative representatives delegate delegates"
                    + " negotiator negotiators trainer curator curators biologist physicist geologist meteorologist forecaster"
                    + " forecasters");

    private SmallWords() {}

    private static Set<String> of(String words) {
        return Set.of(java.util.Arrays.stream(words.split(" ")).distinct().toArray(String[]::new));
    }

    /** Whether a word looks like a verb that makes a clause. */
    static boolean looksFinite(String lower) {
        return FINITE.contains(lower) || lower.length() > 4 && lower.endsWith("ed") && !lower.endsWith("eed");
    }

    static boolean isAdverb(String lower) {
        return ADVERBS.contains(lower)
                || lower.length() > 4
                        && lower.endsWith("ly")
                        && !lower.equals("family")
                        && !lower.equals("italy")
                        && !lower.equals("july")
                        && !lower.equals("assembly")
                        && !lower.equals("ally");
    }
}
