package venuehunt.service.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What ARCHITECTURE.md says of a port's limits; of its connections, see ConnectionLimitsTest. */
class RpcLimitsTest {
    @Test
    void phone_asWritten() {
        RpcLimits phone = RpcLimits.phone();

        assertThat(phone).isEqualTo(new RpcLimits(4_096, 4, 65_536, 8_192, 200, Duration.ofSeconds(30),
                Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofMinutes(1),
                phone.connections(), Duration.ofSeconds(2)));
    }

    @Test
    void admin_asWritten() {
        RpcLimits admin = RpcLimits.admin();

        assertThat(admin).isEqualTo(new RpcLimits(1_048_576, 100, 1_048_576, 8_192, 200, Duration.ofSeconds(30),
                Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofMinutes(10),
                admin.connections(), Duration.ofSeconds(2)));
    }
}
