"""Parsed things to lines of text."""
