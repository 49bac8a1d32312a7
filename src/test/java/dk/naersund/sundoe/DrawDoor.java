package dk.naersund.sundoe;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.imageio.ImageIO;

/**
 * Draws the main entrance of the invented Sundhedshus Havnen, as {@code
 * maps/sundoe/photos/sundhedshus-havnen.jpg}, and says its check sum for {@code sites-houses.yaml}.
 */
public final class DrawDoor {
  private static final int WIDTH = 1_200;
  private static final int HEIGHT = 800;
  private static final int GROUND = 640;
  private static final Color WALL = new Color(0xf2, 0xc8, 0x4b);
  private static final Color GLASS = new Color(0x8f, 0xb7, 0xc9);
  private static final Color FRAME = new Color(0x24, 0x3b, 0x4a);
  private static final Color WHITE = new Color(0xfb, 0xfa, 0xf5);

  private final Graphics2D g;

  private DrawDoor(Graphics2D g) {
    this.g = g;
  }

  /** Takes the file, by default that of the island. */
  public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
    Path file = Path.of(args.length > 0 ? args[0] : "maps/sundoe/photos/sundhedshus-havnen.jpg");
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    new DrawDoor(graphics).draw();
    graphics.dispose();
    Files.createDirectories(file.toAbsolutePath().getParent());
    ImageIO.write(image, "jpeg", file.toFile());
    byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    System.out.println(HexFormat.of().formatHex(sum));
  }

  private void draw() {
    g.setPaint(new GradientPaint(0, 0, new Color(0xbf, 0xd9, 0xe6), 0, 220, WHITE));
    g.fillRect(0, 0, WIDTH, HEIGHT);
    g.setPaint(new GradientPaint(0, 90, WALL, WIDTH, 640, new Color(0xe2, 0xb2, 0x38)));
    g.fillRect(60, 90, WIDTH - 120, GROUND - 90);
    g.setColor(new Color(0x9c, 0x4a, 0x2f));
    g.fill(new Rectangle2D.Double(40, 60, WIDTH - 80, 36));
    window(130, 330);
    window(260, 330);
    window(850, 330);
    window(980, 330);
    clock(600, 190);
    street();
    door();
    words("SUNDHEDSHUS HAVNEN", 392, 318);
  }

  private void window(double x, double y) {
    box(x, y, 96, 190, WHITE);
    box(x + 8, y + 8, 80, 174, GLASS);
    g.setColor(WHITE);
    g.fill(new Rectangle2D.Double(x + 44, y + 8, 8, 174));
    g.fill(new Rectangle2D.Double(x + 8, y + 84, 80, 8));
  }

  private void clock(double x, double y) {
    circle(x, y, 74, FRAME);
    circle(x, y, 66, WHITE);
    g.setColor(FRAME);
    g.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (int hour = 0; hour < 12; hour++) {
      double angle = hour * Math.PI / 6;
      g.draw(
          new Line2D.Double(
              x + 54 * Math.sin(angle), y - 54 * Math.cos(angle),
              x + 60 * Math.sin(angle), y - 60 * Math.cos(angle)));
    }
    g.setStroke(new BasicStroke(8, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(new Line2D.Double(x, y, x + 26, y + 15));
    g.draw(new Line2D.Double(x, y, x, y - 46));
  }

  private void street() {
    g.setPaint(new GradientPaint(0, GROUND, new Color(0xb9, 0xb4, 0xac), 0, HEIGHT, Color.GRAY));
    g.fillRect(0, GROUND, WIDTH, HEIGHT - GROUND);
    g.setColor(new Color(0x9d, 0x98, 0x90));
    g.setStroke(new BasicStroke(2));
    for (int x = -600; x < WIDTH + 600; x += 120) {
      g.draw(new Line2D.Double(600 + (x - 600) * 0.8, GROUND, x, HEIGHT));
    }
    g.draw(new Line2D.Double(0, 690, WIDTH, 690));
  }

  /** Two leaves of glass, a button on a post, and no step before them. */
  private void door() {
    box(440, 340, 320, 300, FRAME);
    box(452, 352, 144, 288, GLASS);
    box(604, 352, 144, 288, GLASS);
    Path2D glare = new Path2D.Double();
    glare.moveTo(470, 640);
    glare.lineTo(560, 352);
    glare.lineTo(592, 352);
    glare.lineTo(502, 640);
    glare.closePath();
    g.setColor(new Color(0xb4, 0xd2, 0xde));
    g.fill(glare);
    box(584, 480, 6, 70, WHITE);
    box(610, 480, 6, 70, WHITE);
    box(800, 520, 14, 122, FRAME);
    box(786, 500, 42, 42, new Color(0x1f, 0x5f, 0xa8));
    circle(807, 521, 12, WHITE);
    box(428, 640, 344, 8, new Color(0x6f, 0x6b, 0x66));
  }

  private void words(String text, int x, int y) {
    g.setColor(FRAME);
    g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 34));
    g.drawString(text, x, y);
  }

  private void box(double x, double y, double width, double height, Color color) {
    g.setColor(color);
    g.fill(new Rectangle2D.Double(x, y, width, height));
  }

  private void circle(double x, double y, double radius, Color color) {
    g.setColor(color);
    g.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }
}
