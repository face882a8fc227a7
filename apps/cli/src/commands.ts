import type { Command } from "./command.ts";
import { adminLink } from "./commands/admin-link.ts";
import { check } from "./commands/check.ts";
import { connectionCreate } from "./commands/connection-create.ts";
import { connectionPause } from "./commands/connection-pause.ts";
import { connectionResume } from "./commands/connection-resume.ts";
import { demoLoad } from "./commands/demo-load.ts";
import { demoRemove } from "./commands/demo-remove.ts";
import { exportOrders } from "./commands/export-orders.ts";
import { flowBackfill } from "./commands/flow-backfill.ts";
import { flowExport } from "./commands/flow-export.ts";
import { flowImport } from "./commands/flow-import.ts";
import { flowMigrate } from "./commands/flow-migrate.ts";
import { flowPause } from "./commands/flow-pause.ts";
import { flowPublish } from "./commands/flow-publish.ts";
import { flowResume } from "./commands/flow-resume.ts";
import { flowValidate } from "./commands/flow-validate.ts";
import { holdOff } from "./commands/hold-off.ts";
import { holdOn } from "./commands/hold-on.ts";
import { importOrders } from "./commands/import-orders.ts";
import { orderChange } from "./commands/order-change.ts";
import { orderDecide } from "./commands/order-decide.ts";
import { orderFamily } from "./commands/order-family.ts";
import { orderList } from "./commands/order-list.ts";
import { orderMerge } from "./commands/order-merge.ts";
import { orderShow } from "./commands/order-show.ts";
import { orderSplit } from "./commands/order-split.ts";
import { orderUnmerge } from "./commands/order-unmerge.ts";
import { orderUnsplit } from "./commands/order-unsplit.ts";
import { orderVeto } from "./commands/order-veto.ts";
import { reportEffects } from "./commands/report-effects.ts";
import { runCancel } from "./commands/run-cancel.ts";
import { runList } from "./commands/run-list.ts";
import { runRetry } from "./commands/run-retry.ts";
import { runShow } from "./commands/run-show.ts";
import { runStart } from "./commands/run-start.ts";
import { runWhy } from "./commands/run-why.ts";
import { stockCheck } from "./commands/stock-check.ts";
import { stockCount } from "./commands/stock-count.ts";
import { stockList } from "./commands/stock-list.ts";
import { templateDeploy } from "./commands/template-deploy.ts";
import { templateList } from "./commands/template-list.ts";
import { tokenCreate } from "./commands/token-create.ts";

/** Every command there is, in the order the help lists them. */
export const COMMANDS: readonly Command[] = [
  adminLink,
  tokenCreate,
  connectionCreate,
  connectionPause,
  connectionResume,
  holdOn,
  holdOff,
  flowValidate,
  flowImport,
  flowPublish,
  flowExport,
  flowPause,
  flowResume,
  flowMigrate,
  flowBackfill,
  templateList,
  templateDeploy,
  orderList,
  importOrders,
  exportOrders,
  orderShow,
  orderFamily,
  orderSplit,
  orderUnsplit,
  orderMerge,
  orderUnmerge,
  orderVeto,
  orderChange,
  orderDecide,
  stockList,
  stockCheck,
  stockCount,
  check,
  runStart,
  runList,
  runShow,
  reportEffects,
  runWhy,
  runCancel,
  runRetry,
  demoLoad,
  demoRemove,
];
