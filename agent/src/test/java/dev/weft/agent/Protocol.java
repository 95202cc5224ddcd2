package dev.weft.agent;

/** How the signals travel. */
enum Protocol {
  GRPC,
  HTTP;

  OtlpReceiver receiver() {
    return this == GRPC ? OtlpReceiver.grpc() : OtlpReceiver.http();
  }
}
