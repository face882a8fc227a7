import { parseLossless } from "@orderloom/nodes/channel/parse-lossless";
import { Id } from "@orderloom/schema/ids";
import { Json } from "@orderloom/schema/json";
import { maskMessage, maskUnparsed } from "@orderloom/schema/mask/mask-message";
import { inTransaction } from "@orderloom/store/database/database";
import { readKeptBody } from "@orderloom/store/quarantine/kept-messages";
import { z } from "zod";
import { keys } from "../keys.ts";
import { orMissing } from "../or-missing.ts";
import { procedure } from "../trpc.ts";

const SHOWN_CHARS = 20_000;

/** What a message holds, with everything hidden that may be personal, whoever reads it. */
export const keptBodyProcedure = procedure("run.read")
  .input(z.strictObject({ id: Id }))
  .query(async ({ ctx, input: { id } }) => {
    const query = { id, ...ctx.signedIn.scope };
    const body = orMissing(await inTransaction(ctx.db, ctx.environment, (tx) => readKeptBody(tx, keys(), query)), {
      messageId: id,
    });
    const text = maskedText(body.bytes);
    return { headers: body.headers, text: text.slice(0, SHOWN_CHARS), cut: text.length > SHOWN_CHARS };
  });

function maskedText(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  try {
    return JSON.stringify(maskMessage(Json.parse(parseLossless(text))), null, 2);
  } catch {
    // No JSON, or nested beyond what may be walked.
    return maskUnparsed(text);
  }
}
