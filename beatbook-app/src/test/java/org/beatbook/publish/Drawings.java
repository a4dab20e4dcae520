package org.beatbook.publish;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures for the sample: drawn, so that they belong to nobody. */
final class Drawings {
    private static final int WIDE = 1200;
    private static final int HIGH = 800;

    private Drawings() {}

    static byte[] launch() {
        return draw(WIDE, HIGH, g -> {
            sky(g, new Color(0x16203a), new Color(0xd98e5f));
            hills(g, new Color(0x1d1b22), 560, 3);
            g.setPaint(new GradientPaint(600, 200, new Color(0xfff3d6), 600, 700, new Color(255, 200, 120, 0)));
            g.fillPolygon(new Polygon(new int[] {590, 610, 680, 520}, new int[] {260, 260, 720, 720}, 4));
            g.setColor(new Color(0xf7f3ea));
            g.fillRoundRect(588, 130, 24, 140, 20, 40);
        });
    }

    static byte[] sea() {
        return draw(WIDE, HIGH, g -> {
            sky(g, new Color(0x8fa9b8), new Color(0xe6e1d4));
            g.setPaint(new GradientPaint(0, 480, new Color(0x4e6a78), 0, HIGH, new Color(0x1f3340)));
            g.fillRect(0, 480, WIDE, HIGH - 480);
            g.setColor(new Color(0x2b3338));
            g.fillPolygon(new Polygon(new int[] {220, 980, 900, 300}, new int[] {455, 455, 515, 515}, 4));
            g.fillRect(560, 370, 120, 90);
            g.fillRect(600, 290, 20, 90);
        });
    }

    static byte[] hall() {
        return draw(WIDE, HIGH, g -> {
            sky(g, new Color(0x6e1f1b), new Color(0x2a1210));
            g.setColor(new Color(0xc9a35a));
            for (int i = 0; i < 9; i++) {
                g.fillRect(60 + i * 135, 120, 26, 520);
            }
            g.setColor(new Color(0x1a0d0c));
            for (int i = 0; i < 14; i++) {
                g.fillOval(i * 92 - 20, 600, 70, 80);
                g.fillRoundRect(i * 92 - 40, 670, 112, 200, 60, 60);
            }
        });
    }

    static byte[] border() {
        return draw(HIGH, WIDE, g -> {
            g.setPaint(new GradientPaint(0, 0, new Color(0xcfd8cf), 0, WIDE, new Color(0x73826f)));
            g.fillRect(0, 0, HIGH, WIDE);
            hills(g, new Color(0x50614f), 620, 5);
            g.setColor(new Color(0x2c312c));
            g.setStroke(new BasicStroke(5));
            for (int i = 0; i < 12; i++) {
                g.drawLine(i * 75, 780, i * 75, 1200);
            }
            for (int y = 800; y < 1200; y += 50) {
                g.drawLine(0, y, HIGH, y);
            }
        });
    }

    static byte[] city() {
        return draw(WIDE, HIGH, g -> {
            sky(g, new Color(0x0e1620), new Color(0x3c5068));
            Random random = new Random(7);
            for (int x = 0; x < WIDE; x += 60) {
                int tall = 120 + random.nextInt(420);
                g.setColor(new Color(0x101820));
                g.fillRect(x, HIGH - tall, 54, tall);
                g.setColor(new Color(0xf2c879));
                for (int y = HIGH - tall + 14; y < HIGH - 20; y += 24) {
                    if (random.nextInt(3) == 0) {
                        g.fillRect(x + 8 + random.nextInt(3) * 14, y, 8, 10);
                    }
                }
            }
        });
    }

    static byte[] cartoon() {
        return draw(1000, 760, g -> {
            g.setColor(new Color(0xfdfbf4));
            g.fillRect(0, 0, 1000, 760);
            g.setColor(Color.BLACK);
            g.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.drawOval(150, 180, 190, 210);
            g.drawOval(620, 150, 200, 220);
            g.drawArc(200, 290, 90, 60, 200, 140);
            g.drawArc(670, 290, 90, 60, 20, 140);
            g.fillOval(205, 250, 16, 16);
            g.fillOval(265, 250, 16, 16);
            g.fillOval(680, 230, 16, 16);
            g.fillOval(745, 230, 16, 16);
            g.drawRoundRect(110, 400, 270, 260, 90, 90);
            g.drawRoundRect(590, 380, 270, 280, 90, 90);
            g.drawLine(380, 520, 590, 500);
            g.setColor(new Color(0xa8231a));
            g.fillOval(440, 60, 110, 110);
            g.setColor(Color.BLACK);
            g.drawLine(40, 690, 960, 690);
        });
    }

    static byte[] portrait() {
        return draw(900, 900, g -> {
            g.setPaint(new GradientPaint(0, 0, new Color(0xd8cdbb), 900, 900, new Color(0x8c7c66)));
            g.fillRect(0, 0, 900, 900);
            g.setColor(new Color(0x33291f));
            g.fillOval(320, 190, 260, 310);
            g.fillRoundRect(180, 530, 540, 500, 260, 260);
        });
    }

    private interface Art {
        void on(Graphics2D g);
    }

    private static void sky(Graphics2D g, Color top, Color low) {
        g.setPaint(new GradientPaint(0, 0, top, 0, HIGH, low));
        g.fillRect(0, 0, WIDE, HIGH);
    }

    private static void hills(Graphics2D g, Color color, int at, int seed) {
        Random random = new Random(seed);
        Polygon ridge = new Polygon();
        ridge.addPoint(0, WIDE);
        for (int x = 0; x <= WIDE; x += 100) {
            ridge.addPoint(x, at + random.nextInt(90));
        }
        ridge.addPoint(WIDE, WIDE);
        g.setColor(color);
        g.fillPolygon(ridge);
    }

    private static byte[] draw(int width, int height, Art art) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        art.on(g);
        g.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
