import type { Words } from "../words.ts";
import { account } from "./en/account.ts";
import { approvals } from "./en/approvals.ts";
import { calendars } from "./en/calendars.ts";
import { chains } from "./en/chains.ts";
import { common } from "./en/common.ts";
import { connections } from "./en/connections.ts";
import { customFields } from "./en/custom-fields.ts";
import { decisionTable } from "./en/decision-table.ts";
import { demo } from "./en/demo.ts";
import { designer } from "./en/designer.ts";
import { entry } from "./en/entry.ts";
import { flows } from "./en/flows.ts";
import { help } from "./en/help.ts";
import { hits } from "./en/hits.ts";
import { imports } from "./en/imports.ts";
import { lenses } from "./en/lenses.ts";
import { machines } from "./en/machines.ts";
import { mails } from "./en/mails.ts";
import { merge } from "./en/merge.ts";
import { notices } from "./en/notices.ts";
import { operate } from "./en/operate.ts";
import { orderActs } from "./en/order-acts.ts";
import { orders } from "./en/orders.ts";
import { paramsForm } from "./en/params-form.ts";
import { people } from "./en/people.ts";
import { picker } from "./en/picker.ts";
import { rule } from "./en/rule.ts";
import { runs } from "./en/runs.ts";
import { schedules } from "./en/schedules.ts";
import { settings } from "./en/settings.ts";
import { shell } from "./en/shell.ts";
import { shortcuts } from "./en/shortcuts.ts";
import { start } from "./en/start.ts";
import { stock } from "./en/stock.ts";
import { subFlow } from "./en/sub-flow.ts";
import { templates } from "./en/templates.ts";
import { together } from "./en/together.ts";
import { tokens } from "./en/tokens.ts";
import { trial } from "./en/trial.ts";
import { trouble } from "./en/trouble.ts";
import { versions } from "./en/versions.ts";
import type { zh } from "./zh.ts";

/** Every sentence of the screens in English. */
export const en = {
  approvals,
  operate,
  start,
  calendars,
  customFields,
  machines,
  chains,
  orderActs,
  orders,
  runs,
  designer,
  shortcuts,
  subFlow,
  merge,
  together,
  rule,
  decisionTable,
  picker,
  hits,
  trial,
  flows,
  schedules,
  tokens,
  trouble,
  people,
  mails,
  notices,
  settings,
  connections,
  demo,
  account,
  common,
  entry,
  paramsForm,
  shell,
  help,
  stock,
  templates,
  imports,
  lenses,
  versions,
} as const satisfies Words<typeof zh>;
