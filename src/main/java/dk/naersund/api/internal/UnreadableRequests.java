package dk.naersund.api.internal;

import dk.naersund.text.Texts;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request line that is longer than the server reads, or that is no address at all ({@code ?%zz}),
 * never reaches a controller: the server answers by itself, with nothing in it. This puts the
 * problem detail in.
 */
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {
  private static final int LONGEST_LINE = 8_192;

  private final Map<HttpResponseStatus, byte[]> problems;

  UnreadableRequests(Texts texts, JsonMapper json) {
    problems =
        Map.of(
            HttpResponseStatus.REQUEST_URI_TOO_LONG,
            problem("too-long", 414, "request-too-long", texts, json),
            HttpResponseStatus.BAD_REQUEST,
            problem("bad-request", 400, "request-unreadable", texts, json));
  }

  private static byte[] problem(
      String name, int status, String sentence, Texts texts, JsonMapper json) {
    String da = texts.get(Texts.DANISH, "api.problem." + sentence, LONGEST_LINE);
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("type", Problems.TYPE + name);
    fields.put("status", status);
    fields.put("title", texts.get(Texts.DANISH, "api.problem.title." + status));
    fields.put("detail", da);
    fields.put("field", "path");
    fields.put("da", da);
    fields.put("en", texts.get(Texts.ENGLISH, "api.problem." + sentence, LONGEST_LINE));
    return json.writeValueAsString(fields).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void customize(NettyReactiveWebServerFactory factory) {
    factory.addServerCustomizers(
        server ->
            server
                .httpRequestDecoder(decoder -> decoder.maxInitialLineLength(LONGEST_LINE))
                .doOnChannelInit(
                    (observer, channel, address) ->
                        channel.pipeline().addLast("unreadable", new Explain())));
  }

  @ChannelHandler.Sharable
  private final class Explain extends ChannelOutboundHandlerAdapter {
    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
        throws Exception {
      byte[] problem =
          message instanceof FullHttpResponse response && !response.content().isReadable()
              ? problems.get(response.status())
              : null;
      if (problem == null) {
        super.write(context, message, promise);
        return;
      }
      DefaultFullHttpResponse explained =
          new DefaultFullHttpResponse(
              HttpVersion.HTTP_1_1,
              ((FullHttpResponse) message).status(),
              Unpooled.wrappedBuffer(problem));
      explained
          .headers()
          .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json;charset=UTF-8")
          .set(HttpHeaderNames.CONTENT_LENGTH, problem.length)
          .set(HttpHeaderNames.CONNECTION, "close");
      ReferenceCountUtil.release(message);
      super.write(context, explained, promise);
    }
  }
}
