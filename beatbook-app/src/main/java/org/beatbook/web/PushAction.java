package org.beatbook.web;

import java.io.IOException;
import java.util.Optional;
import org.beatbook.Callbacks;

/** Where hubs call: by GET to ask whether they were meant, by POST to tell. */
record PushAction(Callbacks callbacks) implements Action {
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final int ACCEPTED = 202;

    @Override
    public Optional<Answer> answer(Asked asked) {
        String key = asked.part("key");
        Front.Call call = asked.call();
        Optional<Answer> answer = call == null
                ? callbacks.confirm(key, asked.query()).map(challenge -> Answer.text(TEXT, challenge))
                : told(key, call);
        return answer.map(a -> a.with("Cache-Control", "no-store"));
    }

    private Optional<Answer> told(String key, Front.Call call) {
        try {
            return callbacks.told(key, call.signature(), call.body())
                    ? Optional.of(Answer.text(TEXT, "").status(ACCEPTED))
                    : Optional.empty();
        } catch (IOException e) {
            throw new BadRequest("The body broke off.");
        }
    }
}
