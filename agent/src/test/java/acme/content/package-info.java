/** A small application that knows nothing about telemetry: what the agent is tested on. */
package acme.content;
