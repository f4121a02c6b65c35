package venuehunt.benchmarks.servers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {
    @Test
    void resident_amongOtherLines() {
        assertThat(Memory.resident("Name:\tjava\nVmHWM:\t  900 kB\nVmRSS:\t  512 kB\nRssAnon:\t 7 kB\n"))
                .isEqualTo(512 * 1024);
    }

    @Test
    void parse_whatWasSaid() {
        Memory memory = new Memory(1, 20, 300);
        assertThat(Memory.parse(memory.line())).isEqualTo(memory);
    }
}
