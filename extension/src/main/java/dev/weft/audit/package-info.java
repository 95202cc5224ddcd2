/** What lets an auditor trust a ledger: chain of hashes, keys, verifier, erasing, access log. */
@NullMarked
package dev.weft.audit;

import org.jspecify.annotations.NullMarked;
