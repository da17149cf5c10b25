package dev.millrace.ops.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/// Where a broker listens.
///
/// @param host its address
/// @param port for clients
/// @param controllerPort of its controller, on loopback
record BrokerAddress(String host, int port, int controllerPort) {
    private static final String CONTROLLER_HOST = "127.0.0.1";
    private static final int FIRST_PORT = 20_000;
    private static final int LAST_PORT = 31_999;
    private static final int ATTEMPTS = 1_000;
    private static final int CONNECT_MILLIS = 500;

    /// Chooses free ports; where one is configured it is taken as it is.
    static BrokerAddress choose(BrokerSettings settings) {
        int port = settings.port() == 0 ? freePort(settings.host(), 0) : settings.port();
        return new BrokerAddress(settings.host(), port, freePort(CONTROLLER_HOST, port));
    }

    /// What clients are given.
    String bootstrapServers() {
        return host + ":" + port;
    }

    /// What other controllers are given.
    String controller() {
        return CONTROLLER_HOST + ":" + controllerPort;
    }

    /// Whether something accepts connections there.
    boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /// Random, so that two brokers started at once hardly ever meet.
    private static int freePort(String host, int taken) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT + 1);
            if (port != taken && isFree(host, port)) {
                return port;
            }
        }
        throw new BrokerException("port: got none free of " + ATTEMPTS + " tried, expected one from " + FIRST_PORT
                + " to " + LAST_PORT + " on " + host);
    }

    private static boolean isFree(String host, int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
