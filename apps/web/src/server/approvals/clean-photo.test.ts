import { deflateSync } from "node:zlib";
import { LIMITS } from "@orderloom/schema/limits";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { cleanPhoto } from "./clean-photo.ts";

const picture = (width = 64, height = 48) => sharp({ create: { width, height, channels: 3, background: "#c04020" } });

describe("a photo", () => {
  test.each(["jpeg", "png", "webp"] as const)("as %s is made anew as a JPEG of its size", async (format) => {
    const sent = await picture().toFormat(format).toBuffer();
    const photo = await cleanPhoto(sent);
    expect(photo).toMatchObject({ mediaType: "image/jpeg", width: 64, height: 48 });
    expect([...photo.bytes.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
    expect(photo.bytes.equals(sent)).toBe(false);
  });

  test("keeps nothing of where and with what it was taken", async () => {
    const exif = {
      IFD0: { Make: "SpyPhone", Copyright: "王小明 13812345678" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "30/1 15/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "120/1 9/1 0/1" },
    };
    const sent = await picture()
      .withExif(exif)
      .withXmp("<x:xmpmeta xmlns:x='adobe:ns:meta/'>secret</x:xmpmeta>")
      .jpeg()
      .toBuffer();
    expect((await sharp(sent).metadata()).exif).toBeDefined();
    expect(sent.includes("SpyPhone")).toBe(true);
    const { bytes } = await cleanPhoto(sent);
    const { exif: left, xmp, icc, iptc } = await sharp(bytes).metadata();
    expect({ left, xmp, icc, iptc }).toEqual({ left: undefined, xmp: undefined, icc: undefined, iptc: undefined });
    for (const word of ["SpyPhone", "13812345678", "secret", "Exif"]) expect(bytes.includes(word)).toBe(false);
  });

  test("lies as the camera said it would", async () => {
    const sent = await picture(64, 48).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await cleanPhoto(sent)).toMatchObject({ width: 48, height: 64 });
  });

  test("is made smaller when it is larger than anybody looks at, and the same file gives the same hash", async () => {
    const sent = await picture(LIMITS.photoSidePixels + 1, 100)
      .jpeg()
      .toBuffer();
    const one = await cleanPhoto(sent);
    expect(one.width).toBe(LIMITS.photoSidePixels);
    expect((await cleanPhoto(sent)).sourceHash.equals(one.sourceHash)).toBe(true);
  });
});

describe("what is no photo is refused", () => {
  const SVG = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`);
  test.each([
    ["an SVG", SVG],
    ["an SVG that begins with a space", Buffer.concat([Buffer.from(" \n"), SVG])],
    ["a page", Buffer.from("<!doctype html><script>alert(1)</script>")],
    ["a GIF that is a script", Buffer.from("GIF89a/*\u0001*/=1;alert(1)//")],
    ["a PDF", Buffer.from("%PDF-1.7 /JS (app.alert(1))")],
    ["an archive", Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0])],
    ["a RIFF that is no WebP", Buffer.from("RIFF\0\0\0\0WAVEfmt ")],
    ["nothing", Buffer.alloc(0)],
  ])("%s", async (_, sent) => {
    await expect(cleanPhoto(sent)).rejects.toMatchObject({ code: "photo_type" });
  });

  test.each([
    ["a page behind a JPEG's first bytes", Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), SVG])],
    ["a PNG of nothing", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ])("%s", async (_, sent) => {
    await expect(cleanPhoto(sent)).rejects.toMatchObject({ code: "photo_unreadable" });
  });

  test("half a photo", async () => {
    const sent = await picture(400, 400).png({ compressionLevel: 0 }).toBuffer();
    await expect(cleanPhoto(sent.subarray(0, sent.length / 2))).rejects.toMatchObject({ code: "photo_unreadable" });
  });

  test("a small file that claims 50,000 by 50,000 pixels, before it is unpacked", async () => {
    await expect(cleanPhoto(pngClaiming(50_000, 50_000))).rejects.toMatchObject({
      code: "photo_pixels",
      params: { limit: LIMITS.photoPixels },
    });
  });

  test("one row more than the limit of pixels", async () => {
    const width = 10_000;
    await expect(cleanPhoto(pngClaiming(width, LIMITS.photoPixels / width + 1))).rejects.toMatchObject({
      code: "photo_pixels",
    });
    await expect(cleanPhoto(pngClaiming(width, LIMITS.photoPixels / width))).rejects.toMatchObject({
      code: "photo_unreadable",
    });
  });
});

test("a photo that is a script as well loses the script", async () => {
  const script = "<script>alert(document.cookie)</script>";
  const jpeg = await picture().jpeg().toBuffer();
  const commented = Buffer.concat([
    jpeg.subarray(0, 2),
    Buffer.from([0xff, 0xfe, 0, script.length + 2]),
    Buffer.from(script),
    jpeg.subarray(2),
    Buffer.from(script),
  ]);
  const { bytes } = await cleanPhoto(commented);
  expect(bytes.includes("script")).toBe(false);
  expect(bytes.includes("cookie")).toBe(false);
});

/** A PNG's head with these dimensions over a few bytes of picture. */
function pngClaiming(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const body = deflateSync(Buffer.alloc(64));
  return Buffer.concat([magic, pngChunk("IHDR", head), pngChunk("IDAT", body), pngChunk("IEND", Buffer.alloc(0))]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** PNG specification, annex D. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
