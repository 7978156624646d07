"""Handshakes of real programs with what ours made."""
