"""Pure functions over bytes: encoding, keys, signatures, seals, envelopes, statements."""
