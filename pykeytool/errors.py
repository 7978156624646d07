"""What can go wrong, with the Java class name that keytool prints before the text.

A library user catches `KeytoolError`; only the command line ever prints ``java``.
"""


class KeytoolError(Exception):
    """A failure keytool reports; its one argument is keytool's exact wording.

    Without an argument keytool prints the class name alone (a Java exception with no message).
    """

    java = "java.lang.Exception"


class UsageError(KeytoolError):
    """A command line that cannot be understood: its text and the usage go to stderr, status 1."""


class UncheckedError(KeytoolError):
    """A failure the JDK wraps in an unchecked exception."""

    java = "java.lang.RuntimeException"


class NullPointerError(UncheckedError):
    """Something keytool took for granted is missing."""

    java = "java.lang.NullPointerException"


class ClassCastError(UncheckedError):
    """Something is of another class than keytool takes for granted."""

    java = "java.lang.ClassCastException"


class IllegalArgumentError(UncheckedError):
    """Options that contradict each other or have an impossible value."""

    java = "java.lang.IllegalArgumentException"


class NumberFormatError(IllegalArgumentError):
    """A number that is none."""

    java = "java.lang.NumberFormatException"


class UnsupportedOperationError(UncheckedError):
    """Something this type of store cannot do."""

    java = "java.lang.UnsupportedOperationException"


class InputOutputError(KeytoolError):
    """A file or an encoding that cannot be read or written."""

    java = "java.io.IOException"


class FileMissingError(InputOutputError):
    """A file that is not there, is a folder, or may not be opened."""

    java = "java.io.FileNotFoundException"


class FileThereError(InputOutputError):
    """A file that must not be there and is."""

    java = "java.nio.file.FileAlreadyExistsException"


class EndOfInputError(InputOutputError):
    """An encoding that ends too early."""

    java = "java.io.EOFException"


class WrongPasswordError(InputOutputError):
    """The password does not open the store, or the store was altered."""


class SecurityError(KeytoolError):
    """The root of the failures of keys, stores and algorithms."""

    java = "java.security.GeneralSecurityException"


class StoreError(SecurityError):
    """A store type that is unknown, or an entry the type cannot hold."""

    java = "java.security.KeyStoreException"


class UnrecoverableKeyError(SecurityError):
    """The key password does not open the key."""

    java = "java.security.UnrecoverableKeyException"


class NoSuchAlgorithmError(SecurityError):
    """An algorithm no provider offers."""

    java = "java.security.NoSuchAlgorithmException"


class InvalidKeyError(SecurityError):
    """A key that does not fit the algorithm."""

    java = "java.security.InvalidKeyException"


class InvalidAlgorithmParameterError(SecurityError):
    """A key size or group that the algorithm does not have."""

    java = "java.security.InvalidAlgorithmParameterException"


class InvalidParameterError(IllegalArgumentError):
    """A parameter that an algorithm refuses, such as a key size."""

    java = "java.security.InvalidParameterException"


class SignatureError(SecurityError):
    """A signature that cannot be made or does not verify."""

    java = "java.security.SignatureException"


class NoSuchFileError(InputOutputError):
    """An archive that is not there."""

    java = "java.nio.file.NoSuchFileException"


class CertificateError(SecurityError):
    """A certificate that cannot be read, built or accepted."""

    java = "java.security.cert.CertificateException"


class CertificateParsingError(CertificateError):
    """A part of a certificate that cannot be read."""

    java = "java.security.cert.CertificateParsingException"


class NoSuchIndexError(UncheckedError):
    """A slip of the JDK's own, which looks at the first of no bytes."""

    java = "java.lang.ArrayIndexOutOfBoundsException"


class InvalidKeySpecError(SecurityError):
    """A key that cannot be made of what was given."""

    java = "java.security.spec.InvalidKeySpecException"


class NegativeArraySizeError(UncheckedError):
    """A slip of the JDK's own, which counts past the end of its integers."""

    java = "java.lang.NegativeArraySizeException"


class UnknownHostError(InputOutputError):
    """A name without an address, or an address that is wrong."""

    java = "java.net.UnknownHostException"


class SocketError(InputOutputError):
    """A connection that breaks."""

    java = "java.net.SocketException"


class ConnectError(SocketError):
    """A connection that cannot be made."""

    java = "java.net.ConnectException"
