package org.colloquium.outgoing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Set;
import javax.net.SocketFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Decides which addresses this server connects to on behalf of its users: public ones, and those that the administrator
 * allows. It decides at the socket, where no name is left that could mean something else a moment later.
 */
@Component
public class AddressGuard {
    private final AllowedAddresses allowed;

    AddressGuard(@Value("${colloquium.outgoing.allowed:}") String allowed) {
        this.allowed = AllowedAddresses.read(allowed);
    }

    /** Makes sockets that connect to allowed addresses only, on one of the usual ports. */
    public SocketFactory sockets(Set<Integer> usualPorts) {
        return new Guarded(usualPorts);
    }

    /** Whether there is any address that could be reached on this port. */
    public boolean knowsPort(int port, Set<Integer> usualPorts) {
        return usualPorts.contains(port) || allowed.know(port);
    }

    boolean allows(InetAddress address, int port, Set<Integer> usualPorts) {
        return usualPorts.contains(port) && PublicAddress.is(address) || allowed.allow(address, port, usualPorts);
    }

    private final class Guarded extends SocketFactory {
        private final Set<Integer> ports;

        Guarded(Set<Integer> ports) {
            this.ports = ports;
        }

        @Override
        public Socket createSocket() {
            return new GuardedSocket(ports);
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return createSocket(InetAddress.getByName(host), port);
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            Socket socket = createSocket();
            socket.connect(new InetSocketAddress(host, port));
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
            return createSocket(host, port);
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
            return createSocket(host, port);
        }
    }

    /** Connects straight, whatever proxy the JVM is told of, for a proxy would look the name up once more. */
    private final class GuardedSocket extends Socket {
        private final Set<Integer> ports;

        GuardedSocket(Set<Integer> ports) {
            super(Proxy.NO_PROXY);
            this.ports = ports;
        }

        @Override
        public void connect(SocketAddress to) throws IOException {
            connect(to, 0);
        }

        @Override
        public void connect(SocketAddress to, int timeout) throws IOException {
            if (!(to instanceof InetSocketAddress it)
                    || it.isUnresolved()
                    || !allows(it.getAddress(), it.getPort(), ports)) {
                throw new IOException("This address is not allowed");
            }
            super.connect(to, timeout);
        }
    }
}
