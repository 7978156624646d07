"""-printcrl -file with URLs, and what else a -file may look like."""

from compat.case import Case, Mask
from compat.servers import Server

PORT = Mask("port", "the port of a server that runs for one case", r"127\.0\.0\.1:\d+", b"HERE")
LIST = Server("lists/rsa.crl", "http")
URL = "http://127.0.0.1:{port}/x.crl"


def local(argument: str) -> Case:
    """A case of a list at a URL without a server."""
    files = {"x.crl": "lists/rsa.crl", "x.jar": "jars/stored.jar"}
    words = ("-printcrl", "-file", argument)
    return Case(f"the URL {argument!r}", words, files=files)


LOCAL = (
    "file:x.crl",
    "FILE:./x.crl",
    "file:x%2Ecrl",
    "file:x%2zcrl",
    "file:x.crl#part",
    "file:x.crl?query",
    "file:",
    "file:no.crl",
    "file:no//no.crl",
    "file://other/x.crl",
    "file:.",
    "url:file:x.crl",
    "http:",
    "http://",
    "http:x",
    "http:///x",
    "http://127.0.0.1:x/",
    "http://127.0.0.1:70000/",
    "http://127.0.0.1:1/x.crl",
    "https://127.0.0.1:1/x.crl",
    "http://no.such.host.invalid/x",
    "ftp://127.0.0.1:1/x",
    "ftp://no.such.host.invalid/x",
    "ftp:x",
    "jar:x",
    "jar:file:no.jar!/x",
    "jar:file:x.jar!/a.txt",
    "jmod:x",
    "jrt:/java.base/x",
    "ldap://127.0.0.1:1/x",
    "mailto:x",
    "foo:x",
    "C:x",
    "a-b:x",
    "a_b:x",
    "1a:x",
    ":x",
    "no//x.crl/",
)

CASES = [
    Case("a list", f"-printcrl -file {URL}", server=LIST),
    Case("a list -rfc", f"-printcrl -rfc -file {URL}", server=LIST),
    Case("upper case", f"-printcrl -file HTTP{URL[4:]}", server=LIST),
    Case("something else", f"-printcrl -file {URL}", server=Server("rsa.cer", "http")),
    Case(
        "not there",
        f"-printcrl -file {URL}#part",
        server=Server("rsa.cer", "http 404"),
        masks=(PORT,),
    ),
    Case("gone", f"-printcrl -file {URL}", server=Server("rsa.cer", "http 410"), masks=(PORT,)),
    Case("failing", f"-printcrl -file {URL}", server=Server("rsa.cer", "http 500"), masks=(PORT,)),
    Case(
        "forbidden", f"-printcrl -file {URL}", server=Server("rsa.cer", "http 403"), masks=(PORT,)
    ),
    Case("no HTTP", f"-printcrl -file {URL}", server=Server(behaviour="text")),
    Case("no path", "-printcrl -file http://127.0.0.1:{port}", server=LIST),
    *map(local, LOCAL),
    Case("-printcert takes no URL", "-printcert -file file:x.cer", files={"x.cer": "rsa.cer"}),
    Case("-printcert takes no URL of the web", "-printcert -file http://localhost:1/x.cer"),
    Case("doubled slashes", "-printcert -file no//x.cer//"),
    Case("doubled slashes of a jar", "-printcert -jarfile no//x.jar"),
    Case(
        "an entry of an archive",
        "-printcrl -file jar:http://127.0.0.1:{port}/x.jar!/a.txt",
        server=Server("jars/stored.jar", "http"),
    ),
]
