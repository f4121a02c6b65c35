package venuehunt.runtime.ledger;

import com.google.common.hash.HashCode;

/** The last link of a chain. Who remembers it finds out when the chain up to it is written anew. */
public record ChainHead(long number, HashCode hash) {}
