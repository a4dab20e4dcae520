package org.beatbook.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.beatbook.news.Entity;
import org.beatbook.news.MapPage;
import org.beatbook.news.MapPage.Spot;
import org.beatbook.news.Name;
import org.beatbook.news.Topic;
import org.junit.jupiter.api.Test;

class MapDrawingTest {
    private static final Topic TOPIC = new Topic("t", "T", "t", 1, null, "en", List.of(), List.of());
    private static final Spot SEOUL = spot("Seoul", 37.57, 126.98, 3);
    private static final Spot SUVA = spot("Suva", -18.14, 178.44, 2);
    private static final Spot APIA = spot("Apia", -13.83, -171.77, 2);
    private static final Spot WASHINGTON = spot("Washington", 38.9, -77.04, 0);

    private static Spot spot(String name, double latitude, double longitude, int events) {
        Entity place = new Entity("place-" + name, Name.Type.PLACE, name, null, latitude, longitude, 1);
        return new Spot(place, latitude, longitude, events, 1);
    }

    private static MapPage page(Spot... spots) {
        return new MapPage(TOPIC, List.of(spots), List.of(), spots.length);
    }

    @Test
    void theOutlinesAreThoseOfTheWholeEarth() {
        List<double[]> rings = Outlines.rings();
        assertThat(rings).hasSizeGreaterThan(1_000);
        assertThat(rings).allSatisfy(ring -> {
            for (int i = 0; i < ring.length; i += 2) {
                assertThat(ring[i]).isBetween(-180.001, 180.001);
                assertThat(ring[i + 1]).isBetween(-90.001, 90.0);
            }
            assertThat(ring[0]).isCloseTo(ring[ring.length - 2], within(1e-9));
            assertThat(ring[1]).isCloseTo(ring[ring.length - 1], within(1e-9));
        });
    }

    @Test
    void aMapShowsTheRegionOfItsPlacesAndNamesWhatLiesOutside() {
        MapDrawing map = MapDrawing.part(page(SEOUL, spot("Busan", 35.18, 129.08, 2), WASHINGTON), true)
                .orElseThrow();
        assertThat(map.marks()).extracting(m -> m.spot().place().name()).containsOnly("Seoul", "Busan");
        assertThat(map.outside()).extracting(s -> s.place().name()).containsExactly("Washington");
        assertThat(map.scale()).isNotNull();
        assertThat(map.land()).startsWith("M");
    }

    @Test
    void placesOnBothSidesOfTheDateLineStandSideBySide() {
        MapDrawing map = MapDrawing.part(page(SUVA, APIA), true).orElseThrow();
        assertThat(map.marks()).hasSize(2);
        assertThat(map.scale()).isNotNull();
        double suva = x(map, "Suva");
        double apia = x(map, "Apia");
        assertThat(apia).isGreaterThan(suva);
    }

    private static double x(MapDrawing map, String name) {
        return map.marks().stream()
                .filter(m -> m.spot().place().name().equals(name))
                .findFirst()
                .orElseThrow()
                .x();
    }

    @Test
    void theWorldHoldsEveryPlaceWhateverItsMiddle() {
        for (Spot middle : List.of(SEOUL, SUVA, WASHINGTON)) {
            MapDrawing map = MapDrawing.world(page(middle, SEOUL, WASHINGTON, APIA), true);
            assertThat(map.outside()).isEmpty();
            assertThat(map.scale()).isNull();
        }
    }

    @Test
    void labelsNeverMeetEachOther() {
        Spot[] crowd = new Spot[60];
        for (int i = 0; i < crowd.length; i++) {
            crowd[i] = spot("Place " + i, 37 + i % 8 * 0.3, 127 + i / 8 * 0.4, i % 3);
        }
        MapDrawing map = MapDrawing.part(page(crowd), false).orElseThrow();
        List<MapDrawing.Label> labels = map.marks().stream()
                .map(MapDrawing.Mark::label)
                .filter(l -> l != null)
                .toList();
        for (MapDrawing.Label one : labels) {
            for (MapDrawing.Label other : labels) {
                boolean sameLine =
                        Math.abs(one.y() - other.y()) < 12 && one.anchor().equals(other.anchor());
                assertThat(one != other && sameLine && Math.abs(one.x() - other.x()) < 40)
                        .isFalse();
            }
        }
    }

    @Test
    void aMapOfNothingIsAbsent() {
        assertThat(MapDrawing.part(page(), true)).isEmpty();
    }

    @Test
    void aMapOfTheWorldIsBounded() {
        assertThat(MapDrawing.world(page(SEOUL), true).land().length()).isLessThan(80_000);
        assertThat(MapDrawing.world(page(SEOUL), false).land().length()).isLessThan(30_000);
    }
}
