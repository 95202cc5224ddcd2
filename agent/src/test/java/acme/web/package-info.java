/** A container that deploys an application again and again. */
package acme.web;
