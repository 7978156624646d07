"""Habits of the JVM: data streams, Hashtable order, message numbers, dates, hex dumps."""
