import { createHash } from "node:crypto";
import { OrderloomError } from "@orderloom/schema/error";
import { LIMITS } from "@orderloom/schema/limits";
import type { CleanPhoto } from "@orderloom/store/approvals/approval-photos";
import sharp from "sharp";

/** One picture at a time a call; the pool of the library would take every core from the screens. */
sharp.concurrency(1);
sharp.cache(false);

/**
 * Makes a photo anew from what was sent, so that nothing of the file itself is kept: no metadata (where it was taken),
 * nothing hidden behind or inside the picture. Its bytes say what it is, not its name nor what the browser claims.
 * Throws `photo_type`, `photo_pixels` or `photo_unreadable`.
 */
export async function cleanPhoto(sent: Buffer): Promise<CleanPhoto> {
  if (!isPhoto(sent)) throw new OrderloomError("photo_type");
  const { width, height } = await sizeOf(sent);
  if (width * height > LIMITS.photoPixels) {
    throw new OrderloomError("photo_pixels", { params: { limit: LIMITS.photoPixels } });
  }
  try {
    const side = LIMITS.photoSidePixels;
    const { data, info } = await open(sent)
      // Turned as the camera says before that is forgotten.
      .autoOrient()
      .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .toColourspace("srgb")
      .jpeg({ quality: 85, mozjpeg: true })
      .toBuffer({ resolveWithObject: true });
    const sourceHash = createHash("sha256").update(sent).digest();
    return { bytes: data, mediaType: "image/jpeg", width: info.width, height: info.height, sourceHash };
  } catch (cause) {
    throw new OrderloomError("photo_unreadable", { cause });
  }
}

/** Only the first picture of a file that holds several, and nothing that is damaged. */
function open(sent: Buffer) {
  return sharp(sent, { limitInputPixels: LIMITS.photoPixels, failOn: "error", pages: 1 });
}

async function sizeOf(sent: Buffer): Promise<{ readonly width: number; readonly height: number }> {
  try {
    // Reads the header alone, so a picture that claims to be enormous costs nothing.
    return await sharp(sent, { limitInputPixels: false }).metadata();
  } catch (cause) {
    throw new OrderloomError("photo_unreadable", { cause });
  }
}

/** JPEG, PNG and WebP by their first bytes: sources are the formats' own specifications. */
function isPhoto(bytes: Buffer): boolean {
  const starts = (magic: readonly number[], at = 0) => magic.every((byte, index) => bytes[at + index] === byte);
  return (
    starts([0xff, 0xd8, 0xff]) ||
    starts([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) ||
    (starts([0x52, 0x49, 0x46, 0x46]) && starts([0x57, 0x45, 0x42, 0x50], 8))
  );
}
