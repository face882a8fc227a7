import { integer, jsonb, text, unique, uuid } from "drizzle-orm/pg-core";
import { approvalChains } from "./approval-chains.ts";
import { createdAt } from "./columns.ts";
import { person } from "./person.ts";
import { control } from "./schema.ts";

/** What a chain said from one change to the next; never changed, open requests keep theirs. */
export const approvalChainVersions = control.table(
  "approval_chain_versions",
  {
    id: uuid("id").primaryKey(),
    chainId: uuid("chain_id")
      .notNull()
      .references(() => approvalChains.id),
    number: integer("number").notNull(),
    /** `ChainDefinition` of @orderloom/schema/approval-chain, or an earlier form of it: read by `upgradeChain`. */
    levels: jsonb("levels").notNull(),
    createdBy: text("created_by").references(() => person.id),
    createdAt: createdAt(),
  },
  (t) => [unique("approval_chain_versions_chain_id_number_key").on(t.chainId, t.number)],
);
