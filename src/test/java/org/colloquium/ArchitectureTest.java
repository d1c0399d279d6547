package org.colloquium;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.IFrame;
import jakarta.persistence.Entity;
import org.colloquium.account.Administrators;
import org.colloquium.account.Anyone;
import org.colloquium.account.EvenHeldBack;
import org.colloquium.account.SignedIn;
import org.colloquium.common.ui.SafeHtml;
import org.colloquium.group.May;
import org.colloquium.vote.SeesTurnout;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RestController;

/** Holds what the compiler cannot: module boundaries, guarded services, one way for HTML to a page. */
class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.colloquium");

    @Test
    void modulesKeepTheirBoundaries() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void entitiesStayInTheirModule() {
        check(classes().that().areAnnotatedWith(Entity.class).should().notBePublic());
    }

    @Test
    void servicesDenyByDefault() {
        check(classes().that().areAnnotatedWith(Service.class).should(denyByDefault()));
    }

    @Test
    void everyServiceMethodSaysWhoMay() {
        check(methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .and()
                .arePublic()
                .and()
                .areNotStatic()
                .should(sayWhoMay()));
    }

    @Test
    void everyRouteSaysWhoMay() {
        check(methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(RestController.class)
                .and(new DescribedPredicate<JavaMethod>("are routes") {
                    @Override
                    public boolean test(JavaMethod method) {
                        return method.isMetaAnnotatedWith(org.springframework.web.bind.annotation.RequestMapping.class);
                    }
                })
                .should(sayWhoMay()));
    }

    @Test
    void htmlReachesAPageThroughOneWidget() {
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName(SafeHtml.class.getName())
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Html.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(IFrame.class));
    }

    @Test
    void screensStayOffTheDatabase() {
        check(noClasses()
                .that()
                .resideInAnyPackage("..ui", "..api", "..shell")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql", "org.springframework.jdbc..", "jakarta.persistence.."));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(OURS);
    }

    private static ArchCondition<JavaClass> denyByDefault() {
        return new ArchCondition<>("carry @PreAuthorize(\"denyAll\")") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean denies = item.isAnnotatedWith(PreAuthorize.class)
                        && item.getAnnotationOfType(PreAuthorize.class).value().equals("denyAll");
                events.add(new SimpleConditionEvent(item, denies, item.getName()));
            }
        };
    }

    private static ArchCondition<JavaMethod> sayWhoMay() {
        return new ArchCondition<>("carry @May, @SignedIn, @Administrators or @Anyone") {
            @Override
            public void check(JavaMethod item, ConditionEvents events) {
                boolean guarded = item.isAnnotatedWith(May.class)
                        || item.isAnnotatedWith(SignedIn.class)
                        || item.isAnnotatedWith(EvenHeldBack.class)
                        || item.isAnnotatedWith(Administrators.class)
                        || item.isAnnotatedWith(Anyone.class)
                        || item.isAnnotatedWith(SeesTurnout.class)
                        || item.getModifiers().contains(JavaModifier.SYNTHETIC);
                events.add(new SimpleConditionEvent(item, guarded, item.getFullName()));
            }
        };
    }
}
