/** Every kind of method that a rule can be about. */
package acme.shop;
