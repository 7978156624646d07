"""Writes the declared differences into the README: ``python -m compat.readme``."""

from pathlib import Path

from compat.cases import every

README = Path(__file__).parent.parent / "README.md"
BEGIN, END = "<!-- differences", "<!-- end -->"


def table() -> str:
    """Each difference once, with one of its cases and how many there are."""
    rows: dict[tuple[str, str], list[str]] = {}
    for name, case in every().items():
        if case.differs is not None:
            rows.setdefault((case.differs.kind, case.differs.reason), []).append(name)
    lines = ["| kind | difference | for example | cases |", "| --- | --- | --- | --- |"]
    for (kind, reason), names in sorted(rows.items()):
        lines.append(f"| {kind} | {reason} | {names[0]} | {len(names)} |")
    return "\n".join(lines)


def written(text: str) -> str:
    """The README with the table in its place."""
    start = text.index("\n", text.index(BEGIN)) + 1
    return f"{text[:start]}{table()}\n{text[text.index(END) :]}"


if __name__ == "__main__":
    README.write_text(written(README.read_text("utf-8")), "utf-8")
