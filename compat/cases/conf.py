"""Files of options: their words, quotes, escapes and variables, their names and their mistakes."""

from compat.case import Case

OPEN = "keytool.all = -keystore one.p12 -storepass changeit\n"


def conf(
    name: str,
    text: str | bytes,
    argv: str | tuple[str, ...] = "-list -conf my.conf",
    stdin: bytes = b"",
) -> Case:
    """A case with a file of options."""
    data = text if isinstance(text, bytes) else text.encode("latin-1")
    return Case(name, argv, stdin, {"one.p12": "one.p12", "my.conf": data})


SEEN = "-list -conf my.conf -keystore one.p12 -storepass changeit"
"""Complains of the words that a file was read as, which shows them."""


def seen(name: str, value: str | bytes, argv: str = SEEN) -> Case:
    """A case with a value for -list."""
    head = b"keytool.list = "
    data = value if isinstance(value, bytes) else value.encode("latin-1")
    return conf(name, head + data + b"\n", argv)


WORDS = [
    seen(name, value)
    for name, value in (
        ("nothing", ""),
        ("one word", "-v"),
        ("blanks and tabs", "-v \t  -rfc"),
        ("single quotes", "-alias 'a b'"),
        ("double quotes", '-alias "a b"'),
        ("quotes of the other kind within", "-alias 'a\"b'"),
        ("an empty word", "-alias ''"),
        ("quotes in a word", "-alias a'b c'd"),
        ("quotes joined", "-alias 'a''b'"),
        ("quotes joined of both kinds", "-alias 'a'\"b\""),
        ("a quote that does not end", "-alias 'a b"),
        ("a quote alone", "-alias '"),
        ("a quoted option", "'-alias' x"),
        ("an escaped quote", r"-alias 'a\\'b'"),
        ("an escaped backslash", r"-alias 'a\\\\b'"),
        ("a backslash outside quotes", r"-alias a\\b"),
        ("a newline in quotes", r"-alias 'a\\nb'"),
        ("a tab in quotes", r"-alias 'a\\tb'"),
        ("an octal number", r"-alias 'a\\101b'"),
        ("an octal number of two digits", r"-alias 'a\\60b'"),
        ("a long octal number", r"-alias 'a\\1011b'"),
        ("a large octal number", r"-alias 'a\\477b'"),
        ("a small octal number", r"-alias 'a\\7x'"),
        ("an escape of nothing", r"-alias 'a\\qb'"),
        ("an escape of hexadecimal", r"-alias 'a\\x41b'"),
        ("a bell", r"-alias 'a\\ab'"),
        ("an escape of the properties file", r"-alias a\tb"),
        ("a newline of the properties file", r"-alias a\nb"),
        ("a newline of the properties file in quotes", r"-alias 'a\nb'"),
        ("a number", "-alias 12"),
        ("a comment of Java", "-alias a // b"),
        ("another comment of Java", "-alias a /* b */"),
        ("a number sign", "-alias #a"),
        ("an equals sign", "-alias a=b"),
        ("Unicode", r"-alias \u00e4\u20ac"),
        ("Unicode in quotes", r"-alias '\u00e4\u20ac'"),
        ("Latin-1", b"-alias \xe4"),
        ("UTF-8", "-alias ä€".encode()),
        ("a space that does not break", r"-alias a\u00a0b"),
        ("a continued line", "-alias \\\n    a"),
        ("a continued word", "-alias a\\\n    b"),
        ("a form feed", "-v\f-rfc"),
        ("a NUL", b"-alias a\0b"),
    )
]
VARIABLES = [
    seen(name, f"-alias {value}", f"{SEEN} -J-Da=x -J-Db= -J-Dc=y${{a}} -J-Dd.e=f")
    for name, value in (
        ("a variable", "${a}"),
        ("a variable within", "1${a}2"),
        ("two variables", "${a}${a}"),
        ("an empty variable", "${b}"),
        ("a variable of a variable", "${c}"),
        ("a name with a dot", "${d.e}"),
        ("a variable that is not set", "${no}"),
        ("the separator", "${/}"),
        ("the separator by name", "${file.separator}"),
        ("no name", "${}"),
        ("no end", "${a"),
        ("no beginning", "a}"),
        ("no braces", "$a"),
        ("a variable of the environment", "${env.PATH}"),
        ("double braces", "${{a}}"),
        ("nested", "${${a}}"),
        ("in quotes", "'${a} ${a}'"),
        ("a URL", "${{http://a}}"),
        ("an escaped dollar", r"\\${a}"),
        ("blanks within", "'${ a }'"),
        ("blanks within, unquoted", "${ a }"),
        ("user.home", "${user.home}"),
        ("path.separator", "${path.separator}"),
        ("line.separator", "${line.separator}"),
        ("file.encoding", "${file.encoding}"),
        ("os.name", "${os.name}"),
    )
]
KEYS = [
    conf("an option of all commands", OPEN),
    conf("the command's after those of all", OPEN + "keytool.list = -keystore no.p12\n"),
    conf("a command in capitals", OPEN + "keytool.LIST = -rfc\n"),
    conf("keytool in capitals", OPEN + "KEYTOOL.list = -rfc\n"),
    conf("with a hyphen", OPEN + "keytool.-list = -rfc\n"),
    conf("without keytool", OPEN + "list = -rfc\n"),
    conf("a key twice", OPEN + "keytool.list = -rfc\nkeytool.list = -v\n"),
    conf("a colon", OPEN + "keytool.list : -rfc\n"),
    conf("a blank", OPEN + "keytool.list -rfc\n"),
    conf("no blanks", OPEN + "keytool.list=-rfc\n"),
    conf("comments", "# keytool.all = -x\n! keytool.all = -x\n   # -x\n\n" + OPEN),
    conf("a comment that seems to go on", "# -x \\\n" + OPEN),
    conf("a key that goes on", "keytool.\\\n  all = -keystore one.p12 -storepass changeit\n"),
    conf("CR LF", OPEN.replace("\n", "\r\n") + "keytool.list = -rfc\r\n"),
    conf("CR", OPEN.replace("\n", "\r") + "keytool.list = -rfc\r"),
    conf("no line end", OPEN.rstrip("\n")),
    conf("a byte order mark", b"\xef\xbb\xbf" + OPEN.encode()),
    conf("a byte order mark and more", b"\xef\xbb\xbf# x\n" + OPEN.encode()),
    conf("UTF-16", OPEN.encode("utf-16")),
    conf("an escaped key", r"keytool\u002eall = -keystore one.p12 -storepass changeit" + "\n"),
    conf("a bad escape", "keytool.all = \\u00g1\n"),
    conf("a short escape", "keytool.all = \\u00"),
    conf("a backslash at the end", "keytool.all = -keystore one.p12 -storepass changeit \\"),
    conf("only keys", "keytool.all\nkeytool.list\n"),
    conf("bytes", bytes(range(256))),
    conf("the alternative name", OPEN + "keytool.genkey = -rfc\n", "-genkeypair -conf my.conf"),
    conf(
        "-genkey and its name",
        "keytool.genkeypair = -keyalg nonsense -dname CN=a -storepass changeit -keystore x\n",
        "-genkey -conf my.conf",
    ),
    conf(
        "-import and both names",
        "keytool.import = -v\nkeytool.importcert = -v\n",
        "-import -conf my.conf",
    ),
    conf(
        "-importpassword",
        "keytool.importpassword = -keystore one.p12 -storepass changeit\n",
        "-importpass -conf my.conf -alias new",
        b"hello\n",
    ),
    conf(
        "a hidden command",
        OPEN + "keytool.identitydb = -file my.conf\n",
        "-identitydb -conf my.conf",
    ),
    conf("several commands", OPEN + "keytool.delete = -alias mykey\nkeytool.list = -rfc\n"),
    conf(
        "another command of the same file",
        OPEN + "keytool.printcert = -rfc\nkeytool.list = -rfc\n",
        "-exportcert -conf my.conf -rfc",
    ),
]
LINES = [
    conf(name, text, argv)
    for name, text, argv in (
        ("no command", OPEN, "-conf my.conf"),
        ("a command inside", "keytool.all = -list -keystore one.p12\n", "-conf my.conf"),
        ("a command inside and outside", "keytool.all = -list\n", "-list -conf my.conf"),
        ("help", OPEN, "-list -conf my.conf -help"),
        ("help inside", "keytool.list = -help\n", "-list -conf my.conf"),
        ("help without a command", OPEN, "-help -conf my.conf"),
        ("a word inside", "keytool.list = here\n", "-list -conf my.conf"),
        ("a missing argument inside", OPEN + "keytool.list = -alias\n", "-list -conf my.conf"),
        ("a missing argument inside, alone", "keytool.list = -alias\n", "-conf my.conf -list"),
        ("-conf inside", OPEN + "keytool.list = -conf other\n", "-list -conf my.conf"),
        ("-conf inside without argument", OPEN + "keytool.list = -conf\n", "-list -conf my.conf"),
        ("-conf twice", OPEN, "-list -conf no.conf -conf my.conf"),
        ("-conf twice, the other way", OPEN, "-list -conf my.conf -conf no.conf"),
        ("-conf twice the same", OPEN, "-list -conf my.conf -CONF my.conf"),
        ("-conf first", OPEN, "-conf my.conf -list"),
        ("-conf with modifier", OPEN, "-list -conf:x my.conf"),
        ("-conf with :file", OPEN, "-list -conf:file my.conf"),
        ("-conf of no file", OPEN, "-list -conf no.conf"),
        ("-conf of a folder", OPEN, "-list -conf ."),
        ("-conf of a URL", OPEN, "-list -conf file:my.conf"),
        ("-conf of a distant URL", OPEN, "-list -conf http://localhost/my.conf"),
        ("-conf of nothing", OPEN, "-list -conf ''"),
        ("-conf of an option", OPEN, "-list -conf -v"),
        ("-conf of a command", OPEN, "-list -conf -delete"),
        ("-conf as a value", OPEN, "-list -alias -conf my.conf"),
        ("repeated inside", OPEN + "keytool.list = -rfc -rfc\n", "-list -conf my.conf"),
        ("repeated inside and outside", OPEN, "-list -conf my.conf -keystore one.p12"),
        ("repeated outside", OPEN, "-list -conf my.conf -rfc -rfc"),
        ("-nowarn inside", OPEN + "keytool.list = -nowarn\n", "-list -conf my.conf -rfc -rfc"),
        ("-debug inside", OPEN + "keytool.list = -debug\n", "-list -conf my.conf"),
        ("-v inside", OPEN + "keytool.list = -v\n", "-list -conf my.conf"),
        ("-v inside and -rfc outside", OPEN + "keytool.list = -v\n", "-list -conf my.conf -rfc"),
        (
            "a password from the environment",
            "keytool.list = -storepass:env P\n",
            "-list -conf my.conf -keystore one.p12",
        ),
        (
            "a password from a file",
            "keytool.list = -storepass:file my.conf\n",
            "-list -conf my.conf -keystore one.p12",
        ),
        ("-J inside", OPEN + "keytool.list = -J-Da=b\n", "-list -conf my.conf"),
        (
            "an argument that comes from outside",
            "keytool.list = -keystore\n",
            "-list -conf my.conf one.p12 -storepass changeit",
        ),
        ("an unknown command", OPEN, "-frobnicate -conf my.conf"),
        (
            "an unknown provider inside",
            OPEN + "keytool.list = -addprovider nobody\n",
            "-list -conf my.conf",
        ),
        (
            "-providerarg outside",
            OPEN + "keytool.list = -addprovider SUN\n",
            "-list -conf my.conf -providerarg x",
        ),
        ("-ext twice inside", OPEN + "keytool.list = -ext a -ext b\n", "-list -conf my.conf"),
    )
]

CASES = WORDS + VARIABLES + KEYS + LINES
