package venuehunt.uploader.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.data.collection.ListFeatureCollection;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.locationtech.jts.geom.Geometry;

/** Collects features whose attributes differ from one to the next into one feature type that has them all. */
final class LayerBuilder {
    private static final String NUMBER = "number";
    private static final String GEOMETRY = "#geometry";

    private final List<RawFeature> features = new ArrayList<>();
    private final Set<String> attributes = new LinkedHashSet<>();

    void add(RawFeature feature) {
        features.add(feature);
        attributes.addAll(feature.attributes().keySet());
    }

    int attributeCount() {
        return attributes.size();
    }

    SimpleFeatureCollection build() {
        SimpleFeatureTypeBuilder typeBuilder = new SimpleFeatureTypeBuilder();
        typeBuilder.setName("site-plan");
        typeBuilder.add(GEOMETRY, Geometry.class);
        attributes.forEach(attribute -> typeBuilder.add(attribute, String.class));
        SimpleFeatureType type = typeBuilder.buildFeatureType();
        return new ListFeatureCollection(type, features.stream().map(feature -> simpleFeature(type, feature)).toList());
    }

    /** The feature's place in the file, counted from 1. */
    static int number(SimpleFeature feature) {
        if (feature.getUserData().get(NUMBER) instanceof Integer number) {
            return number;
        }
        throw new IllegalArgumentException(
                "feature " + feature.getID() + " has no number, expected one of this builder's");
    }

    private static SimpleFeature simpleFeature(SimpleFeatureType type, RawFeature raw) {
        SimpleFeatureBuilder builder = new SimpleFeatureBuilder(type);
        builder.set(GEOMETRY, raw.geometry());
        raw.attributes().forEach(builder::set);
        builder.featureUserData(NUMBER, raw.number());
        return builder.buildFeature(raw.id());
    }
}
