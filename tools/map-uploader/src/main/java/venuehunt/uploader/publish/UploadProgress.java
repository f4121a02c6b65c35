package venuehunt.uploader.publish;

/** Hears how far an upload has come. */
public interface UploadProgress {
    /** So many parts of the map are on their way. */
    void reached(int parts);

    /** Something that the curator should know of: a sentence. */
    void told(String sentence);
}
