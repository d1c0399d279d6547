package org.colloquium.file;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.colloquium.file.extract.PdfTextProgram;

/**
 * How a JVM is started that reads the text of one PDF: from folders of classes, from jars beside each other, or from
 * within the one jar that holds everything.
 */
class ReaderCommand {
    /** One processor, few threads, no second compiler; memory beyond this ends it. */
    private static final List<String> BOUNDS = List.of(
            "-Xmx256m",
            "-Xss1m",
            "-XX:MaxMetaspaceSize=96m",
            "-XX:MaxDirectMemorySize=16m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ActiveProcessorCount=1",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+DisplayVMOutputToStderr", // its last words are no page
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + (File.separatorChar == '/' ? "/dev/null" : "NUL"),
            "-Djava.awt.headless=true");

    private static final List<Class<?>> NEEDED =
            List.of(PdfTextProgram.class, PDDocument.class, RandomAccessRead.class, TTFParser.class, LogFactory.class);

    private ReaderCommand() {}

    static List<String> of(Path pdf) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(BOUNDS);
        command.addAll(program(location(PdfTextProgram.class)));
        command.add(pdf.toString());
        return command;
    }

    private static List<String> program(URL place) {
        String name = PdfTextProgram.class.getName();
        if (place.getProtocol().equals("jar")) { // jar:nested:/…/colloquium.jar/!BOOT-INF/classes/!/
            return List.of(
                    "-Dloader.main=" + name,
                    "-cp",
                    new File(System.getProperty("java.class.path")).getAbsolutePath(),
                    "org.springframework.boot.loader.launch.PropertiesLauncher");
        }
        Stream<String> places = NEEDED.stream().map(it -> file(location(it))).distinct();
        return List.of("-cp", places.collect(Collectors.joining(File.pathSeparator)), name);
    }

    private static URL location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static String file(URL place) {
        try {
            return Path.of(place.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
