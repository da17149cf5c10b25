package dev.millrace.verifiers.sandbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.verifier.sandbox.SandboxUnavailableException;
import dev.millrace.verifiers.sandbox.command.SandboxTools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxMachineryTest {
    @TempDir
    private Path folder;

    @Test
    void failsClosedWithWhatHelpsWhereNamespacesAreNotPermitted() throws Exception {
        var bubblewrap = Files.writeString(folder.resolve("bwrap"), """
                #!/bin/sh
                echo "bwrap: No permissions to create new namespace" >&2
                exit 1
                """);
        Files.setPosixFilePermissions(bubblewrap, PosixFilePermissions.fromString("rwxr-xr-x"));
        var tools = new SandboxTools(Path.of("/bin/sh"), bubblewrap, Path.of("/usr/bin/prlimit"), Optional.empty());
        assertThatThrownBy(() -> new SandboxMachinery(tools, new byte[0]).tryOut(64_000, Sandboxes.budget()))
                .isInstanceOf(SandboxUnavailableException.class)
                .hasMessageContaining("bwrap: No permissions to create new namespace")
                .hasMessageContaining("kernel.unprivileged_userns_clone=1");
    }
}
