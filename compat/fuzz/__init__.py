"""The differential fuzzer: random sequences of command lines through the real keytool and ours.

`python -m compat.fuzz --release 17 --seed 1 --count 2000` runs 2,000 sequences in twin folders,
the second tool with the keys, salts and dates the first one drew, and compares status, streams and
every file after each line. A sequence that differs is shrunk to the shortest that still does.
"""
