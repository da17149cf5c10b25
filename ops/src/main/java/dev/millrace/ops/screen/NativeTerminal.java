package dev.millrace.ops.screen;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The terminal behind standard error, if it is one: its size is asked of the system with each picture, which takes a
/// microsecond. A library (JLine) would be a megabyte for this one call, and `stty` a process each time.
final class NativeTerminal implements Terminal {
    private static final int STANDARD_ERROR = 2;
    private static final long REQUEST_LINUX = 0x5413;
    private static final long REQUEST_BSD = 0x40087468;

    /// `struct winsize`: rows, columns, and both in pixels.
    private static final long BYTES = 4 * JAVA_SHORT.byteSize();

    /// Some terminals, serial lines for one, do not know their size.
    private static final TerminalSize USUAL = new TerminalSize(24, 80);

    private final long request;
    private @Nullable MethodHandle ioctl;

    private NativeTerminal(long request) {
        this.request = request;
    }

    /// The terminal of this process.
    static Terminal find() {
        var system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return system.contains("windows")
                ? NONE
                : new NativeTerminal(system.contains("linux") ? REQUEST_LINUX : REQUEST_BSD);
    }

    @Override
    public synchronized Optional<TerminalSize> size() {
        try (var arena = Arena.ofConfined()) {
            var size = arena.allocate(BYTES, JAVA_SHORT.byteAlignment());
            int failed = (int) ioctl().invokeExact(STANDARD_ERROR, request, size);
            var found = new TerminalSize(size.getAtIndex(JAVA_SHORT, 0), size.getAtIndex(JAVA_SHORT, 1));
            boolean known = found.columns() > 1 && found.rows() > 1;
            return failed != 0 ? Optional.empty() : Optional.of(known ? found : USUAL);
        } catch (IllegalCallerException notAllowed) {
            return Optional.empty();
        } catch (Throwable impossible) {
            throw new IllegalStateException("size of the terminal", impossible);
        }
    }

    /// Linking takes longer than most commands' first words: it is done when it is needed.
    @SuppressWarnings("restricted")
    private MethodHandle ioctl() {
        if (ioctl == null) {
            var linker = Linker.nativeLinker();
            var function = linker.defaultLookup().findOrThrow("ioctl");
            var signature = FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS);
            ioctl = linker.downcallHandle(function, signature, Linker.Option.firstVariadicArg(2));
        }
        return ioctl;
    }
}
