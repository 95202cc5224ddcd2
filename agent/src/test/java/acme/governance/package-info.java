/** A gate that decides; its decisions go to the ledger of governance. */
@org.jspecify.annotations.NullMarked
package acme.governance;
