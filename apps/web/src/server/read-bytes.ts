import { OrderloomError } from "@orderloom/schema/error";

/** Reads a request's body, stopping as soon as it is too large. Throws `too_large`. */
export async function readBytes(request: Request, limitBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limitBytes) throw new OrderloomError("too_large", { params: { limit: limitBytes } });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
