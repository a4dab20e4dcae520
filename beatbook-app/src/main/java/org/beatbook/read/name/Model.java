package org.beatbook.read.name;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A linear-chain conditional random field: a weight for each feature and label, one for each pair of labels. Weights are
 * whole numbers of 1/{@value #SCALE}. The file is gzip of: the pairs' weights (16 bits each), the number of features,
 * and for each feature its distance from the one before (variable length) and {@value Label#COUNT} weights (8 bits).
 */
final class Model {
    static final int SCALE = 24;
    private static final int STRIDE = 8;

    private final byte[] weights = new byte[Features.SIZE * STRIDE];
    private final int[] pairs = new int[Label.COUNT * Label.COUNT];

    static Model read() {
        try (InputStream in = Model.class.getResourceAsStream("model.gz")) {
            return in == null ? new Model() : read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Model read(InputStream in) throws IOException {
        Model model = new Model();
        DataInputStream data = new DataInputStream(new BufferedInputStream(new GZIPInputStream(in), 1 << 16));
        for (int i = 0; i < model.pairs.length; i++) {
            model.pairs[i] = data.readShort();
        }
        int rows = data.readInt();
        int feature = -1;
        for (int row = 0; row < rows; row++) {
            feature += distance(data);
            data.readFully(model.weights, feature * STRIDE, Label.COUNT);
        }
        return model;
    }

    private static int distance(DataInputStream data) throws IOException {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = data.readUnsignedByte();
            value |= (next & 127) << shift;
            if (next < 128) {
                return value;
            }
        }
    }

    /** A model of weights as learnt; small ones are left out. */
    static Model of(float[] learnt, float[] learntPairs) {
        Model model = new Model();
        for (int feature = 0; feature < Features.SIZE; feature++) {
            for (int label = 0; label < Label.COUNT; label++) {
                float weight = learnt[feature * Label.COUNT + label] * SCALE;
                model.weights[feature * STRIDE + label] = (byte) Math.clamp(Math.round(weight), -127, 127);
            }
        }
        for (int i = 0; i < learntPairs.length; i++) {
            model.pairs[i] = Math.clamp(Math.round(learntPairs[i] * SCALE), -30000, 30000);
        }
        return model;
    }

    void write(OutputStream out) throws IOException {
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
            for (int pair : pairs) {
                data.writeShort(pair);
            }
            int rows = 0;
            for (int feature = 0; feature < Features.SIZE; feature++) {
                rows += isUsed(feature) ? 1 : 0;
            }
            data.writeInt(rows);
            int previous = -1;
            for (int feature = 0; feature < Features.SIZE; feature++) {
                if (isUsed(feature)) {
                    writeDistance(data, feature - previous);
                    data.write(weights, feature * STRIDE, Label.COUNT);
                    previous = feature;
                }
            }
        }
    }

    private static void writeDistance(DataOutputStream data, int distance) throws IOException {
        int rest = distance;
        while (rest >= 128) {
            data.writeByte(rest & 127 | 128);
            rest >>>= 7;
        }
        data.writeByte(rest);
    }

    private boolean isUsed(int feature) {
        for (int label = 0; label < Label.COUNT; label++) {
            if (weights[feature * STRIDE + label] != 0) {
                return true;
            }
        }
        return false;
    }

    /** Adds the scores of a token's labels to a row. */
    void score(int[] features, int count, int[] scores, int row) {
        for (int i = 0; i < count; i++) {
            int at = features[i] * STRIDE;
            for (int label = 0; label < Label.COUNT; label++) {
                scores[row + label] += weights[at + label];
            }
        }
    }

    int pair(int before, int after) {
        return pairs[before * Label.COUNT + after];
    }
}
