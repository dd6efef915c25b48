package io.shelftalker.deploy.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Whether a port can be listened on. */
public final class Port {
    private static final int LAST = 65_535;
    private static final int ATTEMPTS = 100;

    private Port() {}

    public static boolean isFree(String host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /**
     * The first free port from the given one on.
     *
     * @throws Refused if a hundred of them are taken
     */
    public static int firstFree(String host, int from) {
        for (int port = from; port < from + ATTEMPTS && port <= LAST; port++) {
            if (isFree(host, port)) {
                return port;
            }
        }
        throw new Refused(
                Exit.FAILED, "No port from " + from + " to " + (from + ATTEMPTS - 1) + " is free on " + host + ".");
    }
}
