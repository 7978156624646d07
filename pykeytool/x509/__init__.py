"""X.509 as keytool reads and writes it: names, certificates, extensions, signatures."""
