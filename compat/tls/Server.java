import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** Server STORE PASSWORD: prints its port, answers one line in capitals. */
public class Server {
    public static void main(String[] args) throws Exception {
        char[] password = args[1].toCharArray();
        KeyStore store = KeyStore.getInstance("JKS");
        try (FileInputStream file = new FileInputStream(args[0])) {
            store.load(file, password);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        InetAddress here = InetAddress.getByName("127.0.0.1");
        try (var server = (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 1, here)) {
            System.out.println(server.getLocalPort());
            try (var socket = server.accept()) {
                var reader = new BufferedReader(new InputStreamReader(socket.getInputStream()));
                socket.getOutputStream().write((reader.readLine().toUpperCase() + "\n").getBytes());
            }
        }
    }
}
