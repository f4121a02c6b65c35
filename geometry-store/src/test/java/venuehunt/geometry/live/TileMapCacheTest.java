package venuehunt.geometry.live;

import static org.assertj.core.api.Assertions.assertThat;
import static venuehunt.geometry.testmaps.TestMaps.at;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import venuehunt.geometry.postgis.MapReader;
import venuehunt.geometry.postgis.MapWriter;
import venuehunt.geometry.postgis.Schema;
import venuehunt.geometry.venue.VenueVersion;
import venuehunt.service.database.Database;
import venuehunt.service.database.PoolSettings;
import venuehunt.testsupport.TestDatabase;

class TileMapCacheTest {
    private static final int NODES = 20;

    private final AtomicInteger readings = new AtomicInteger();

    @Test
    void of_byManyAtOnce_isReadOnce() throws InterruptedException, ExecutionException {
        try (Database database = Database.open(TestDatabase.fresh("tile_maps"), PoolSettings.of("test", 4));
                ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            database.migrate(Schema.MIGRATIONS);
            MapWriter writer = new MapWriter(database.dataSource());
            VenueVersion first = writer.store(at("asked", 60, 25), 1, new byte[]{1}, "anna").version();
            VenueVersion second = writer.store(at("asked", 60.001, 25), 1, new byte[]{2}, "anna").version();
            TileMapCache cache = new TileMapCache(new MapReader(counted(database.dataSource())));

            List<Future<byte[]>> asked = new ArrayList<>();
            for (int i = 0; i < NODES; i++) {
                asked.add(nodes.submit(() -> cache.of(first)));
            }
            for (Future<byte[]> answer : asked) {
                assertThat(answer.get()).containsExactly(1);
            }
            assertThat(readings).hasValue(1);
            assertThat(cache.of(second)).containsExactly(2);
            assertThat(readings).hasValue(2);
        }
    }

    /** Counts the connections that are asked for. */
    private DataSource counted(DataSource pool) {
        return (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[]{DataSource.class},
                (_, method, arguments) -> {
                    readings.incrementAndGet();
                    return method.invoke(pool, arguments);
                });
    }
}
