import type { Id } from "@orderloom/schema/ids";
import { PERMISSIONS } from "@orderloom/schema/permission";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { type PersonToTell, tellPeople } from "../notices/tell-people.ts";

const READ = statement(
  "read_people_mentioned",
  () => `
    select p.id as "personId", clock_timestamp() as at
    from control.person p
    where p.active and p.id = any($1::text[])
      and exists (select from control.person_roles r where r.person_id = p.id and r.role = any($2::text[]))`,
);

type Mention = {
  readonly flowId: Id;
  readonly flowName: string;
  readonly text: string;
  readonly mentions: readonly string[];
  readonly personId: string;
};

/** Tells those who are named in a comment and may read flows; the writer is not told. Answers whom it told. */
export async function tellMentioned(tx: Tx, mention: Mention): Promise<string[]> {
  const { flowId, flowName, text, mentions, personId } = mention;
  const wanted = mentions.filter((id) => id !== personId);
  if (wanted.length === 0) return [];
  const people = await execute<PersonToTell>(tx, READ, [wanted, PERMISSIONS["flow.read"]]);
  const title = { zh: `有人在「${flowName}」的评论里提到你`, en: `You were named in a comment on “${flowName}”` };
  tellPeople(tx, people, { step: "comment", flowId, title, body: { zh: text, en: text } });
  return people.map((person) => person.personId);
}
