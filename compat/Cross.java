import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.KeyStore;
import java.util.Collections;

/** Reads stores as Java does. Input: lines of a path and passwords to try, separated by U+0001. */
public class Cross {
    public static void main(String[] args) throws Exception {
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var output = new java.io.PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String line; (line = input.readLine()) != null; ) {
            String[] words = line.split("\1", -1);
            output.println("store\t" + words[0]);
            try {
                list(words, output);
            } catch (Exception error) {
                output.println("error\t" + error);
            }
        }
    }

    private static void list(String[] words, java.io.PrintStream output) throws Exception {
        KeyStore store = open(words);
        for (String alias : Collections.list(store.aliases())) {
            var chain = store.getCertificateChain(alias);
            String kind = store.isCertificateEntry(alias) ? "trusted" : key(store, alias, words);
            output.println(kind + "\t" + alias + "\t" + (chain == null ? 0 : chain.length));
        }
    }

    private static KeyStore open(String[] words) throws Exception {
        Exception last = new Exception("no password");
        for (int i = 1; i < words.length; i++) {
            try {
                return KeyStore.getInstance(new File(words[0]), words[i].toCharArray());
            } catch (Exception error) {
                last = error;
            }
        }
        throw last;
    }

    private static String key(KeyStore store, String alias, String[] words) {
        for (int i = 1; i < words.length; i++) {
            try {
                Key key = store.getKey(alias, words[i].toCharArray());
                return (key instanceof javax.crypto.SecretKey ? "secret " : "key ") + key.getAlgorithm();
            } catch (Exception error) {
                continue;
            }
        }
        return "key locked";
    }
}
