"""A small reader and writer of DER (ITU-T X.690): one for every format of this project."""
