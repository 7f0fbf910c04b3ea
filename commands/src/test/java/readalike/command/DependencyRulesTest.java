package readalike.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import readalike.engine.format.Snapshot;

/** Who may know whom: {@code index-builder -> hybrid-engine <- webapp}. */
@AnalyzeClasses(
    packages = "readalike",
    importOptions = {
      ImportOption.DoNotIncludeTests.class,
      DependencyRulesTest.DoNotIncludeJarsOfTests.class
    })
final class DependencyRulesTest {
  /** The engine's tests lend their small library to other modules as a jar. */
  static final class DoNotIncludeJarsOfTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  @ArchTest
  static final ArchRule theEngineKnowsOnlyTheJdkAndLucene =
      classes()
          .that()
          .resideInAPackage("readalike.engine..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "readalike.engine..", "java..", "jdk.incubator.vector", "org.apache.lucene..");

  @ArchTest
  static final ArchRule theBuilderNeverSeesTheWeb =
      noClasses()
          .that()
          .resideInAPackage("readalike.builder..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("readalike.web..", "readalike.command..", "org.eclipse.jetty..");

  @ArchTest
  static final ArchRule theWebNeverSeesTheBuilder =
      noClasses()
          .that()
          .resideInAPackage("readalike.web..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("readalike.builder..", "readalike.command..");

  @ArchTest
  static final ArchRule vectorsStayInTheKernels =
      noClasses()
          .that()
          .haveNameNotMatching("readalike\\.engine\\.taste\\.((Row|Panel|Byte)?Kernels|Lanes)")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jdk.incubator.vector");

  @ArchTest
  static final ArchRule readersOfTheDataSetAreLentByOneClass =
      noClasses()
          .that()
          .resideInAPackage("readalike.web..")
          .and()
          .doNotHaveFullyQualifiedName("readalike.web.build.ServedBuild")
          .should()
          .callMethod(Snapshot.class, "profile", String.class);

  @ArchTest
  static final ArchRule packagesOfTheEngineHaveNoCycles =
      slices().matching("readalike.engine.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule packagesOfTheBuilderHaveNoCycles =
      slices().matching("readalike.builder.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule packagesOfTheWebHaveNoCycles =
      slices().matching("readalike.web.(*)..").should().beFreeOfCycles();
}
