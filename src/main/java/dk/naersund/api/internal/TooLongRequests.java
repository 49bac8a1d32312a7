package dk.naersund.api.internal;

import dk.naersund.text.Texts;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request line that is longer than the server reads never reaches a controller: the server
 * answers 414 by itself, with nothing in it. This puts the problem detail in.
 */
@Component
class TooLongRequests implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {
  private static final int LONGEST_LINE = 8_192;

  private final byte[] problem;

  TooLongRequests(Texts texts, JsonMapper json) {
    String da = texts.get(Texts.DANISH, "api.problem.request-too-long", LONGEST_LINE);
    var fields =
        new java.util.LinkedHashMap<String, Object>(
            java.util.Map.of("type", Problems.TYPE + "too-long", "status", 414));
    fields.put("title", texts.get(Texts.DANISH, "api.problem.title.414"));
    fields.put("detail", da);
    fields.put("field", "path");
    fields.put("da", da);
    fields.put("en", texts.get(Texts.ENGLISH, "api.problem.request-too-long", LONGEST_LINE));
    problem = json.writeValueAsString(fields).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void customize(NettyReactiveWebServerFactory factory) {
    factory.addServerCustomizers(
        server ->
            server
                .httpRequestDecoder(decoder -> decoder.maxInitialLineLength(LONGEST_LINE))
                .doOnChannelInit(
                    (observer, channel, address) ->
                        channel.pipeline().addLast("too-long", new Explain())));
  }

  @ChannelHandler.Sharable
  private final class Explain extends ChannelOutboundHandlerAdapter {
    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
        throws Exception {
      if (message instanceof HttpResponse response
          && response.status().equals(HttpResponseStatus.REQUEST_URI_TOO_LONG)) {
        DefaultFullHttpResponse explained =
            new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, response.status(), Unpooled.wrappedBuffer(problem));
        explained
            .headers()
            .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json;charset=UTF-8")
            .set(HttpHeaderNames.CONTENT_LENGTH, problem.length)
            .set(HttpHeaderNames.CONNECTION, "close");
        super.write(context, explained, promise);
        return;
      }
      super.write(context, message, promise);
    }
  }
}
