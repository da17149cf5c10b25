package dev.millrace.verifiers.worker.mischief;

import java.util.concurrent.CountDownLatch;

/// Lets nobody go on before all are there.
final class Meeting {
    private final CountDownLatch missing;

    Meeting(int all) {
        missing = new CountDownLatch(all);
    }

    void attend() throws InterruptedException {
        missing.countDown();
        missing.await();
    }
}
