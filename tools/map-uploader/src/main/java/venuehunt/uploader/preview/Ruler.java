package venuehunt.uploader.preview;

/** How wide letters are where they will be drawn. */
interface Ruler {
    double pixels(String text, Letters letters);
}
