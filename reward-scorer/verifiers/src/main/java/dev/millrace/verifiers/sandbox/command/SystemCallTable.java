package dev.millrace.verifiers.sandbox.command;

import dev.millrace.verifier.sandbox.SandboxUnavailableException;
import java.util.stream.IntStream;

/// The numbers of the system calls that no program in a sandbox may make, on one kind of processor.
///
/// They would reach other processes of the sandbox, take memory that no limit counts, or reach parts of the kernel
/// that no ordinary program needs and that were its weak spots.
///
/// @param architecture as the kernel calls it (`AUDIT_ARCH_*`)
/// @param socket the call that opens a socket: only those within the sandbox may be opened
/// @param socketPair the call that opens two that are connected
/// @param refused the calls that fail with "operation not permitted"
public record SystemCallTable(int architecture, int socket, int socketPair, int[] refused) {
    private static final int[] OF_BOTH = {
        // io_uring, mounts by descriptor, pidfd_getfd, mount_setattr, memfd_secret
        425, 426, 427, 428, 429, 430, 431, 432, 433, 438, 442, 447,
    };

    private static final int[] AMD64 = {
        // ptrace, process_vm_readv, process_vm_writev, kcmp
        101,
        310,
        311,
        312,
        // memfd_create, shmget, semget, msgget, mq_open
        319,
        29,
        64,
        68,
        240,
        // add_key, request_key, keyctl, bpf, perf_event_open, userfaultfd, fanotify_init
        248,
        249,
        250,
        321,
        298,
        323,
        300,
        // mount, umount2, pivot_root, chroot, unshare, setns
        165,
        166,
        155,
        161,
        272,
        308,
        // name_to_handle_at, open_by_handle_at, personality, quotactl, syslog, acct, swapon, swapoff, reboot
        303,
        304,
        135,
        179,
        103,
        163,
        167,
        168,
        169,
        // init_module, finit_module, delete_module, kexec_load, kexec_file_load, modify_ldt, iopl, ioperm
        175,
        313,
        176,
        246,
        320,
        154,
        172,
        173,
    };

    private static final int[] AARCH64 = {
        // As above, in the same order; modify_ldt, iopl and ioperm do not exist.
        117,
        270,
        271,
        272,
        279,
        194,
        190,
        186,
        180,
        217,
        218,
        219,
        280,
        241,
        282,
        262,
        40,
        39,
        41,
        51,
        97,
        268,
        264,
        265,
        92,
        60,
        116,
        89,
        224,
        225,
        142,
        105,
        273,
        106,
        104,
        294,
    };

    /// That of this machine.
    ///
    /// @throws SandboxUnavailableException if the processor is of another kind than those known
    public static SystemCallTable ofThisMachine() {
        return of(System.getProperty("os.arch", ""));
    }

    /// That of a processor, by the name that Java has for it.
    static SystemCallTable of(String name) {
        return switch (name) {
            case "amd64", "x86_64" -> new SystemCallTable(0xC000003E, 41, 53, joined(AMD64));
            case "aarch64", "arm64" -> new SystemCallTable(0xC00000B7, 198, 199, joined(AARCH64));
            case String other ->
                throw new SandboxUnavailableException(
                        "sandbox: got the processor '" + other + "', expected amd64 or aarch64");
        };
    }

    private static int[] joined(int[] own) {
        return IntStream.concat(IntStream.of(own), IntStream.of(OF_BOTH)).toArray();
    }
}
