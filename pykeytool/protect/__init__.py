"""Password and bytes to bytes: key derivations, key protectors, seals."""
