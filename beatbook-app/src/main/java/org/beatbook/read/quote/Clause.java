package org.beatbook.read.quote;

import org.jspecify.annotations.Nullable;

/**
 * A clause that reports speech, without what it reports: its subject and verb.
 *
 * @param from its first token, of subject or verb
 * @param to after its last
 * @param subject who speaks; absent where an earlier clause has it
 * @param inverted whether the subject stands behind the verb
 * @param joined whether it leans on the clause before: by a participle or by "and"
 */
record Clause(
        int from, int to, SpeechVerbs.Verb verb, @Nullable Phrase subject, boolean inverted, boolean joined) {}
