import { bucketOf, type Id } from "@orderloom/schema/ids";
import type { Language } from "@orderloom/schema/language";
import { inLanguage } from "@orderloom/schema/language";
import { LIMITS } from "@orderloom/schema/limits";
import { INSTALLATION_MAIL_ID, type MailContent } from "@orderloom/schema/mail";
import type { Order } from "@orderloom/schema/order/order";
import type { Role } from "@orderloom/schema/role";
import type { NoticeEffect } from "@orderloom/schema/run/effect";
import type { Row } from "../database/binary-rows.ts";
import type { Tx } from "../database/database.ts";
import { execute, insertion, sendRows, statement } from "../database/statement.ts";
import { newIdBeside } from "../orders/identity.ts";
import type { KeptTurn } from "./kept-turn.ts";
import type { NewCall } from "./new-call.ts";
import type { Boxes } from "./order-boxes.ts";

const INSERT = insertion("notices", [
  "bucket",
  "id",
  "person_id",
  "order_id",
  "run_id",
  "step",
  "title",
  "body",
  "sealed",
  "at",
]);

type Wanted = { readonly turn: KeptTurn; readonly step: string; readonly effect: NoticeEffect };
type Reader = {
  readonly role: Role | null;
  readonly personId: string;
  readonly email: string;
  readonly language: Language;
  readonly shopIds: readonly string[] | null;
  readonly warehouseIds: readonly string[] | null;
  /** The installation's mail connection in this environment, and the name mails are sent under. */
  readonly mailId: Id | null;
  readonly mailSender: string | null;
};

/** Writes a line for each person a notice is for. Returns the mails to be sent besides, as calls nobody waits for. */
export async function writeNotices(tx: Tx, turns: readonly KeptTurn[], boxes: Boxes): Promise<readonly NewCall[]> {
  const wanted = turns.flatMap((turn) =>
    turn.effects.flatMap(({ step, effect }) => (effect.type === "notice.create" ? [{ turn, step, effect }] : [])),
  );
  if (wanted.length === 0) return [];
  const readers = await readReaders(tx, wanted);
  const addressed = wanted.flatMap((entry) => audienceOf(entry, readers).map((reader) => ({ entry, reader })));
  sendRows(
    tx,
    INSERT,
    addressed.map(({ entry, reader }) => noticeRow(entry, reader, boxes)),
  );
  return addressed.flatMap(({ entry, reader }) => mailOf(entry, reader));
}

function noticeRow({ turn, step, effect }: Wanted, reader: Reader, boxes: Boxes): Row {
  const { run, at } = turn;
  const id = newIdBeside(run.id);
  const { title, text: body } = effect;
  const head = {
    bucket: bucketOf(id),
    id,
    person_id: reader.personId,
    order_id: run.orderId,
    run_id: run.id,
    step,
    at,
  };
  if (!turn.personal) return { title, body, ...head };
  return { sealed: boxes(run.orderId).seal(JSON.stringify({ title, body }), noticePlace(id)), ...head };
}

/** Where the words of a notice are sealed. */
export function noticePlace(noticeId: Id): string {
  return `notices.sealed:${noticeId}`;
}

function mailOf({ turn, step, effect }: Wanted, reader: Reader): NewCall[] {
  const connectionId = effect.mailConnectionId === INSTALLATION_MAIL_ID ? reader.mailId : effect.mailConnectionId;
  if (connectionId === null) return [];
  const content: MailContent = {
    to: reader.email,
    subject: inLanguage(effect.title, reader.language),
    text: inLanguage(effect.text, reader.language),
    fromName: reader.mailSender ?? "",
  };
  const call: NewCall = {
    run: turn.run,
    at: turn.at,
    step,
    detached: true,
    retry: null,
    effect: {
      type: "call.make",
      performer: "mail",
      connectionId,
      content,
      key: `${turn.run.id}:${step}:mail:${reader.personId}`,
      idempotency: "none",
      timeoutMs: LIMITS.httpTotalTimeoutMs,
    },
  };
  return [call];
}

/** A notice that nobody would read, because nobody has the role or may see the order, is for administrators. */
function audienceOf({ turn, effect: { audience } }: Wanted, all: readonly Reader[]): readonly Reader[] {
  const readers = all.filter((reader) => maySee(reader, turn.order));
  const wanted =
    audience.type === "person"
      ? readers.filter(({ role, personId }) => role === null && personId === audience.personId)
      : readers.filter(({ role }) => role === audience.role);
  return wanted.length > 0 ? wanted : readers.filter(({ role }) => role === "admin");
}

function maySee({ shopIds, warehouseIds }: Reader, order: Order | null): boolean {
  if (order === null) return true;
  const inShops = shopIds === null || shopIds.includes(order.shopId);
  return inShops && (warehouseIds === null || (order.warehouse !== null && warehouseIds.includes(order.warehouse)));
}

const READ = statement(
  "read_notice_readers",
  (schema) => `
    with reader as (
      select r.role, r.person_id from control.person_roles r where r.role = any($1::text[])
      union all select null, unnest($2::text[]))
    select reader.role, p.id as "personId", p.email, coalesce(p.language, s.language, 'zh') as language,
           (select c.refs from control.person_scopes c where c.person_id = p.id and c.kind = 'shop') as "shopIds",
           (select c.refs from control.person_scopes c where c.person_id = p.id and c.kind = 'warehouse') as "warehouseIds",
           s.${schema}_mail_id as "mailId", s.mail_sender as "mailSender"
    from reader
    join control.person p on p.id = reader.person_id and p.active
    left join control.settings s on s.id = 1`,
);

function readReaders(tx: Tx, wanted: readonly Wanted[]): Promise<Reader[]> {
  const roles = new Set<Role>(["admin"]);
  const people = new Set<string>();
  for (const { effect } of wanted) {
    if (effect.audience.type === "role") roles.add(effect.audience.role);
    else people.add(effect.audience.personId);
  }
  return execute<Reader>(tx, READ, [[...roles], [...people]]);
}
