import type { Id } from "@orderloom/schema/ids";
import { PERMISSIONS } from "@orderloom/schema/permission";
import type { Tx } from "../database/database.ts";
import { execute, statement } from "../database/statement.ts";
import { type PersonToTell, tellPeople } from "../notices/tell-people.ts";

const READ = statement(
  "read_people_to_tell",
  () => `
    select p.id as "personId", clock_timestamp() as at
    from control.person p
    where p.active and (p.id = $2
      or exists (select from control.person_roles r where r.person_id = p.id and r.role = any($1::text[])))`,
);

type About = { readonly flowId: Id; readonly flowName: string; readonly requestedBy: string };

/** Tells everybody who may review that a flow waits for one of them. */
export async function tellReviewers(tx: Tx, about: About & { readonly note: string }): Promise<void> {
  const people = await execute<PersonToTell>(tx, READ, [PERMISSIONS["flow.review"], null]);
  const title = { zh: `「${about.flowName}」等待发布复核`, en: `“${about.flowName}” waits for a review` };
  const body = { zh: about.note, en: about.note };
  tellPeople(
    tx,
    people.filter(({ personId }) => personId !== about.requestedBy),
    { step: "review", flowId: about.flowId, title, body },
  );
}

/** Tells whoever asked how the review ended. */
export async function tellRequester(
  tx: Tx,
  about: About & { readonly status: "approved" | "rejected"; readonly comment: string },
): Promise<void> {
  const { flowName, status, comment } = about;
  const people = await execute<PersonToTell>(tx, READ, [[], about.requestedBy]);
  const title = {
    approved: { zh: `「${flowName}」复核通过，已发布`, en: `“${flowName}” was reviewed and published` },
    rejected: { zh: `「${flowName}」复核没有通过`, en: `“${flowName}” was not let through its review` },
  }[status];
  tellPeople(tx, people, { step: "review", flowId: about.flowId, title, body: { zh: comment, en: comment } });
}
