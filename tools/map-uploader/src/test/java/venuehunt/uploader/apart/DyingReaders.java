package venuehunt.uploader.apart;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/** Programs that a {@link ReaderProcess} starts in the place of the one that reads. */
final class DyingReaders {
    private DyingReaders() {
    }

    static final class Hungry {
        private Hungry() {
        }

        public static void main(String[] args) {
            List<byte[]> kept = new ArrayList<>();
            while (kept.size() < Integer.MAX_VALUE) {
                kept.add(new byte[1 << 20]);
            }
        }
    }

    static final class Deep {
        private Deep() {
        }

        public static void main(String[] args) {
            System.out.println(depth(1));
        }

        @SuppressWarnings("InfiniteRecursion") // meant
        private static int depth(int above) {
            return depth(above + 1) + 1;
        }
    }

    static final class Crashed {
        private Crashed() {
        }

        /** As a fault in native code does it: by writing where there is nothing. */
        @SuppressWarnings("restricted") // meant
        public static void main(String[] args) {
            System.out.println("half an answer");
            MemorySegment.ofAddress(8).reinterpret(1).set(ValueLayout.JAVA_BYTE, 0, (byte) 1);
        }
    }

    static final class Endless {
        private Endless() {
        }

        public static void main(String[] args) throws InterruptedException {
            while (true) {
                Thread.sleep(1_000);
            }
        }
    }

    static final class Talkative {
        private Talkative() {
        }

        public static void main(String[] args) {
            byte[] words = new byte[1 << 20];
            while (true) {
                System.out.writeBytes(words);
            }
        }
    }

    static final class Curious {
        private Curious() {
        }

        public static void main(String[] args) {
            System.out.print(String.join(" ", System.getenv().keySet()));
        }
    }
}
