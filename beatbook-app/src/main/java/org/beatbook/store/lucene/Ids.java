package org.beatbook.store.lucene;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.beatbook.query.Documents;

/** The ids of a segment's articles, which are to be asked for in growing order. */
final class Ids {
    private final BinaryDocValues ids;

    Ids(LeafReader segment) throws IOException {
        ids = org.apache.lucene.index.DocValues.getBinary(segment, Documents.ID);
    }

    String of(int document) throws IOException {
        if (!ids.advanceExact(document)) {
            throw new IOException("an article without an id");
        }
        return ids.binaryValue().utf8ToString();
    }
}
