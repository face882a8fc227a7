import { isAllowed, type Permission } from "@orderloom/schema/permission";
import type { Role } from "@orderloom/schema/role";
import { isNarrowed, type RowScope } from "@orderloom/store/people/row-scope";

/** The right without which a topic is nobody's business. Topics carry ids only, but even their rhythm tells. */
const RIGHTS: Readonly<Record<string, Permission>> = {
  order: "order.read",
  orders: "order.read",
  run: "run.read",
  runs: "run.read",
  turns: "run.read",
  approvals: "approval.read",
  approval: "approval.read",
  notices: "notice.read",
  flow: "flow.read",
  flows: "flow.read",
  presence: "flow.read",
  comments: "flow.read",
  connections: "connection.read",
  holds: "self.manage",
  people: "person.read",
  chains: "chain.read",
  calendars: "flow.read",
  fields: "order.read",
  machines: "order.read",
  tokens: "token.create",
  settings: "self.manage",
  calls: "call.read",
  quarantine: "run.read",
  imports: "order.import",
  import: "order.import",
  proof: "proof.read",
  conflicts: "run.read",
};

/** Who hears, and the rows they may see. */
type Listener = { readonly roles: readonly Role[]; readonly scope: RowScope };

/**
 * The topics of a hint that the person may know of; a topic of a kind that is not listed is told to nobody. Whose
 * sight is narrowed hears that orders changed, never which one.
 */
export function visibleTopics(topics: readonly string[], { roles, scope }: Listener): readonly string[] {
  const heard = topics.filter((topic) => {
    const kind = topic.split(":")[1] ?? "";
    const right = Object.hasOwn(RIGHTS, kind) ? RIGHTS[kind] : undefined;
    return right !== undefined && isAllowed(roles, right);
  });
  return isNarrowed(scope) ? [...new Set(heard.map(withoutId))] : heard;
}

function withoutId(topic: string): string {
  return topic.split(":").slice(0, 2).join(":");
}
