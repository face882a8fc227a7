import { bucketOf, type Id } from "@orderloom/schema/ids";
import { LocalizedText } from "@orderloom/schema/language";
import { z } from "zod";
import type { Tx } from "../database/database.ts";
import type { PersonalMask } from "../seal/personal-mask.ts";
import { noticePlace } from "../turns/write-notices.ts";
import type { OpenSealed } from "./open-sealed.ts";
import { type LineQuery, PLAIN, RANKS, type RawLine } from "./story-line.ts";

type NoticeRow = {
  readonly id: Id;
  readonly runId: Id;
  readonly step: string;
  readonly title: LocalizedText | null;
  readonly sealed: Buffer | null;
  readonly at: string;
};

/** What people were told about the order: one line for each telling, to however many it went. */
export async function readNoticeLines(
  tx: Tx,
  { orderId, before, limit }: LineQuery,
  reader: { readonly open: OpenSealed; readonly mask: PersonalMask },
): Promise<RawLine[]> {
  const { rows } = await tx.client.query<NoticeRow>(
    `select distinct on (n.run_id, n.step) n.id, n.run_id as "runId", n.step, n.title, n.sealed, n.at
     from ${tx.env}.notices n
     where n.bucket = $1 and n.order_id = $2 and ($3::timestamptz is null or n.at <= $3)
     order by n.run_id desc, n.step desc, n.id limit $4`,
    [bucketOf(orderId), orderId, before, limit],
  );
  return rows.map((row) => ({
    ...PLAIN,
    id: `notice:${row.runId}:${row.step}`,
    at: row.at,
    rank: RANKS.notice,
    code: "notice.sent",
    params: { title: titleOf(row, reader) },
    cause: { type: "run", runId: row.runId, step: row.step },
    runId: row.runId,
  }));
}

const Words = z.object({ title: LocalizedText });

function titleOf(
  { id, title, sealed }: NoticeRow,
  { open, mask }: { readonly open: OpenSealed; readonly mask: PersonalMask },
): { readonly text: LocalizedText } | null {
  if (title) return { text: title };
  const plain = sealed && open(sealed, noticePlace(id));
  if (!plain) return null;
  const words = Words.parse(JSON.parse(plain)).title;
  const [zh, en] = [mask.text(words.zh), mask.text(words.en)];
  return zh === null || en === null ? null : { text: { zh, en } };
}
