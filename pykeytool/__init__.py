"""keytool without Java: a library for Java keystores."""
