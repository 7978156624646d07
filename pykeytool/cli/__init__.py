"""From the arguments to the call of a command; the one place that catches."""
