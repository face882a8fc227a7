import { account } from "./zh/account.ts";
import { approvals } from "./zh/approvals.ts";
import { calendars } from "./zh/calendars.ts";
import { chains } from "./zh/chains.ts";
import { common } from "./zh/common.ts";
import { connections } from "./zh/connections.ts";
import { customFields } from "./zh/custom-fields.ts";
import { decisionTable } from "./zh/decision-table.ts";
import { demo } from "./zh/demo.ts";
import { designer } from "./zh/designer.ts";
import { entry } from "./zh/entry.ts";
import { flows } from "./zh/flows.ts";
import { help } from "./zh/help.ts";
import { hits } from "./zh/hits.ts";
import { imports } from "./zh/imports.ts";
import { lenses } from "./zh/lenses.ts";
import { machines } from "./zh/machines.ts";
import { mails } from "./zh/mails.ts";
import { merge } from "./zh/merge.ts";
import { notices } from "./zh/notices.ts";
import { operate } from "./zh/operate.ts";
import { orderActs } from "./zh/order-acts.ts";
import { orders } from "./zh/orders.ts";
import { paramsForm } from "./zh/params-form.ts";
import { people } from "./zh/people.ts";
import { picker } from "./zh/picker.ts";
import { rule } from "./zh/rule.ts";
import { runs } from "./zh/runs.ts";
import { schedules } from "./zh/schedules.ts";
import { settings } from "./zh/settings.ts";
import { shell } from "./zh/shell.ts";
import { shortcuts } from "./zh/shortcuts.ts";
import { start } from "./zh/start.ts";
import { stock } from "./zh/stock.ts";
import { subFlow } from "./zh/sub-flow.ts";
import { templates } from "./zh/templates.ts";
import { together } from "./zh/together.ts";
import { tokens } from "./zh/tokens.ts";
import { trial } from "./zh/trial.ts";
import { trouble } from "./zh/trouble.ts";
import { versions } from "./zh/versions.ts";

/** Every sentence of the screens in Chinese, one area a file. A new area is one line here and one in en.ts. */
export const zh = {
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
} as const;
