package venuehunt;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "venuehunt", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule ARROWS_GO_ONE_WAY = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("tile").definedBy("venuehunt.tile").layer("raster").definedBy("venuehunt.tile.raster")
            .layer("map").definedBy("venuehunt.tile.map").layer("cell").definedBy("venuehunt.cell")
            .whereLayer("cell").mayNotBeAccessedByAnyLayer().whereLayer("map").mayOnlyBeAccessedByLayers("cell")
            .whereLayer("raster").mayOnlyBeAccessedByLayers("map", "cell");

    @ArchTest
    static final ArchRule TILES_NEED_THE_JDK_ONLY = classes().that().resideInAPackage("venuehunt.tile..").should()
            .onlyDependOnClassesThat().resideInAnyPackage("venuehunt.tile..", "java.lang..", "java.math..",
                    "java.nio", "java.nio.charset", "java.util..", "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule CELLS_NEED_TILES_AND_H3 = classes().that().resideInAPackage("venuehunt.cell..").should()
            .onlyDependOnClassesThat().resideInAnyPackage("venuehunt.cell..", "venuehunt.tile..", "com.uber.h3core..",
                    "java.lang..", "java.io..", "java.util..", "org.jspecify.annotations..");
}
