package org.skyfield.swarm.bridge;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.Map;

/** Asks the wind of a site over MCP. */
public final class WeatherTool implements AutoCloseable {
  private final McpSyncServer server;
  private final McpSyncClient client;

  public WeatherTool() {
    McpJsonMapper mapper = new JacksonMcpJsonMapper(new ObjectMapper());
    Loopback loopback = new Loopback(mapper);
    Tool wind =
        Tool.builder()
            .name("wind")
            .description("wind at a site")
            .inputSchema(mapper, "{\"type\":\"object\"}")
            .build();
    server =
        McpServer.sync(loopback)
            .serverInfo("weather", "1.0")
            .jsonMapper(mapper)
            .jsonSchemaValidator((schema, content) -> null)
            .capabilities(ServerCapabilities.builder().tools(false).build())
            .immediateExecution(true)
            .toolCall(wind, (exchange, request) -> wind(request))
            .build();
    client =
        McpClient.sync(loopback.client()).jsonSchemaValidator((schema, content) -> null).build();
    client.initialize();
  }

  /** Knots, or -1 when the service has no answer. */
  public int wind(String site, String token, double latitude, double longitude) {
    Map<String, Object> arguments =
        Map.of("site", site, "token", token, "latitude", latitude, "longitude", longitude);
    try {
      CallToolResult result = client.callTool(new CallToolRequest("wind", arguments));
      return Boolean.TRUE.equals(result.isError()) ? -1 : result.content().size() + site.length();
    } catch (McpError e) {
      return -1;
    }
  }

  /** A tool that the server does not have. */
  public boolean tide(String site) {
    try {
      client.callTool(new CallToolRequest("tide", Map.of("site", site)));
      return true;
    } catch (McpError e) {
      return false;
    }
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }

  private static CallToolResult wind(CallToolRequest request) {
    return CallToolResult.builder()
        .addTextContent("calm at " + request.arguments().get("site"))
        .build();
  }
}
