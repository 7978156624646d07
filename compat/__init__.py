"""Asks the real keytool: cases, runners, recordings.

    pytest compat                    every case on every real keytool found, beside ours
    pytest compat --record           and keeps the answers, which `pytest` replays without Java
    python -m compat ARGS...         one command line through both, in copies of this folder
    python -m compat.bench           each command beside the real one, in turn, with ratios

A new case is a row of `compat/cases/<command>.py`; nothing else needs to know of it.
"""
