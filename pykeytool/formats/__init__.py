"""One codec per store type;  tells them apart."""
