package venuehunt.benchmarks.streams;

/** Something about streams that is measured on servers in processes of their own. */
interface StreamMeasure {

    void measure(Stage stage, StreamEffort effort, Findings findings) throws Exception;
}
