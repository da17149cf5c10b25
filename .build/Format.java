import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Checks (`check`), or applies (`apply`), the house format to every Java source below a folder; `skip` does nothing.
/// Run by `mvn validate` on the project's JDK.
void main(String[] arguments) throws Exception {
    if (arguments[0].equals("skip")) {
        return;
    }
    var apply = arguments[0].equals("apply");
    var formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(false)
            .build());
    List<Path> wrong = new ArrayList<>();
    for (var source : sources(Path.of(arguments[1]))) {
        var text = Files.readString(source);
        refuseLongComments(source, text);
        var formatted = formatter.formatSource(text);
        if (!formatted.equals(text)) {
            wrong.add(source);
            if (apply) {
                Files.writeString(source, formatted);
            }
        }
    }
    if (!wrong.isEmpty() && !apply) {
        wrong.forEach(source -> IO.println("not formatted: " + source));
        IO.println("Run: mvn -N validate -Dformat=apply");
        System.exit(1);
    }
}

/// The formatter breaks a `///` line of more than 120 columns into code that does not compile.
void refuseLongComments(Path source, String text) {
    var line = text.lines()
            .filter(each -> each.length() > 120 && each.strip().startsWith("//"))
            .findFirst();
    if (line.isPresent()) {
        IO.println(source + ": comment line of over 120 columns: " + line.get().strip());
        System.exit(1);
    }
}

List<Path> sources(Path root) throws Exception {
    try (var files = Files.walk(root)) {
        return files.filter(file -> file.toString().endsWith(".java"))
                .filter(file -> file.toString().contains("/src/"))
                .filter(file -> !file.toString().contains("/target/"))
                .toList();
    }
}
