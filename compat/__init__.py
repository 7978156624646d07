"""Asks the real keytool: cases, runners, recordings."""
