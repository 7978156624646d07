"""Security providers: none can be loaded without a JVM, so only the JDK's own names are known.

Errors as a JDK gives them for providers it does not have (17.0.15 and 25.0.5).
"""

from pykeytool.errors import (
    IllegalArgumentError,
    KeytoolError,
    SecurityError,
    StoreError,
    UnsupportedOperationError,
)
from pykeytool.options import Call, Provider
from pykeytool.profiles import Profile

_CLASSES = {
    "SUN": "sun.security.provider.Sun",
    "SunRsaSign": "sun.security.rsa.SunRsaSign",
    "SunEC": "sun.security.ec.SunEC",
    "SunJSSE": "sun.security.ssl.SunJSSE",
    "SunJCE": "com.sun.crypto.provider.SunJCE",
    "SunJGSS": "sun.security.jgss.SunProvider",
    "SunSASL": "com.sun.security.sasl.Provider",
    "XMLDSig": "org.jcp.xml.dsig.internal.dom.XMLDSigRI",
    "SunPCSC": "sun.security.smartcardio.SunPCSC",
    "JdkLDAP": "sun.security.provider.certpath.ldap.JdkLDAP",
    "JdkSASL": "com.sun.security.sasl.gsskerb.JdkSASL",
    "SunPKCS11": "sun.security.pkcs11.SunPKCS11",
}
"""The providers of a JDK and their classes."""

_LOADABLE = ("SUN", "SunRsaSign", "SunJSSE", "SunJCE", "SunPKCS11")
"""Those that are found by the names of their classes, beside SunEC in later releases."""

_NO_PROVIDERS = frozenset(
    [f"java.lang.{name}" for name in ("Object", "String", "StringBuilder", "Thread", "Exception")]
    + [f"java.util.{name}" for name in ("ArrayList", "Date", "HashMap", "HashSet", "Properties")]
)
"""Classes that can be made but are no providers: only the commonest are known here."""

_STORES = {"SUN": ("JKS", "PKCS12", "CASEEXACTJKS", "DKS"), "SunJCE": ("JCEKS",)}
_STORES["SunJSSE"] = ("PKCS12",)


class NoSuchProviderError(SecurityError):
    """A provider name that no provider has."""

    java = "java.security.NoSuchProviderException"


def check(call: Call) -> None:
    """Raise the error of the first provider that cannot be added: names come before classes."""
    for provider in sorted(call.providers, key=lambda provider: provider.by_class):
        if provider.by_class:
            _check_class(provider, call.profile)
        else:
            _check_added(provider)


def _check_added(provider: Provider) -> None:
    if provider.name not in _CLASSES or _configures(provider.name, provider):
        raise KeytoolError(f'Provider named "{provider.name}" not found')
    _check_argument(provider)


def _check_class(provider: Provider, profile: Profile) -> None:
    if provider.name in _NO_PROVIDERS:
        raise KeytoolError(f"{provider.name} not a provider")
    loadable = (*_LOADABLE, "SunEC") if profile.loads_ec_by_class else _LOADABLE
    name = next((name for name in loadable if _CLASSES[name] == provider.name), "")
    if not name or _configures(name, provider):
        raise KeytoolError(f'Provider "{provider.name}" not found')
    _check_argument(provider)


def _configures(name: str, provider: Provider) -> bool:
    """Whether the provider would read a configuration: there is none without a JVM."""
    return name == "SunPKCS11" and provider.argument is not None


def _check_argument(provider: Provider) -> None:
    if provider.argument is not None:
        raise UnsupportedOperationError("configure is not supported")


def check_name(name: str, type: str) -> None:
    """Raise the error for a -providername that does not offer this type of store."""
    if not name:
        raise IllegalArgumentError("missing provider")
    if name not in _CLASSES:
        raise NoSuchProviderError(f"no such provider: {name}")
    if type.upper() not in _STORES.get(name, ()):
        raise StoreError(f"{type} not found")
