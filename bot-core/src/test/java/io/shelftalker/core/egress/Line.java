package io.shelftalker.core.egress;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.SocketFactory;
import okhttp3.OkHttpClient;

/** Notes every address that is called, and puts the call through to a port of this machine instead. */
final class Line extends SocketFactory {
    private final int port;
    private final List<InetAddress> called = new CopyOnWriteArrayList<>();

    Line(int port) {
        this.port = port;
    }

    List<InetAddress> called() {
        return List.copyOf(called);
    }

    OkHttpClient client() {
        return new OkHttpClient.Builder().socketFactory(this).build();
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress wanted, int timeout) throws IOException {
                called.add(((InetSocketAddress) wanted).getAddress());
                super.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), timeout);
            }
        };
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("A name would be resolved again");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException("A name would be resolved again");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException("Not connected here");
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException("Not connected here");
    }
}
