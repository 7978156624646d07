"""Hostile input: every parser under bytes that were made to break it.

A target is a command line that reads one file (or one argument) out of a folder in memory. It is
fed what mutation makes of good files (`compat.hostile.mutate`). Whatever comes in, a run ends with
status 0 or 1 and within `LIMIT` seconds, and what it was given is as it was.

`pytest` runs a few hundred inputs for each target; `python -m compat.hostile` runs as long as
asked, and with --atheris is guided by coverage.
"""
