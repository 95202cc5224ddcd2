package dev.weft.config;

/** What has happened to a line when its call returns in time. */
public enum Durability {
  /** The operating system has it: it survives the end of the process, also {@code kill -9}. */
  PROCESS,
  /** It waits in this process for others, for a bounded time. */
  BATCH,
  /** The storage device has it: it survives the end of the machine. */
  FSYNC
}
