package org.beatbook.collect.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RoomTest {
    private static final int MEGABYTE = 1 << 20;

    @Test
    void whoFindsNoRoomGivesUpAndWhatIsGivenBackServesTheNext() throws SocketTimeoutException {
        Room room = new Room(4L * MEGABYTE, Duration.ofMillis(10));
        try (Room.Share first = room.share();
                Room.Share second = room.share()) {
            first.add(2 * MEGABYTE);
            first.add(MEGABYTE);
            assertThatThrownBy(() -> second.add(2 * MEGABYTE)).isInstanceOf(SocketTimeoutException.class);
        }
        try (Room.Share third = room.share()) {
            third.add(4 * MEGABYTE);
            assertThatThrownBy(() -> third.add(1)).hasMessageContaining("no room");
        }
        assertThat(room.share()).isNotNull();
    }

    @Test
    void smallBodiesTakeOnePieceEach() throws SocketTimeoutException {
        Room room = new Room(MEGABYTE, Duration.ofMillis(10));
        try (Room.Share share = room.share()) {
            for (int i = 0; i < 1_000; i++) {
                share.add(1_000);
            }
        }
        try (Room.Share all = room.share()) {
            all.add(MEGABYTE);
        }
    }
}
