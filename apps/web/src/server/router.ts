import { accountRouter } from "./account/router.ts";
import { approvalsRouter } from "./approvals/router.ts";
import { calendarsRouter } from "./calendars/router.ts";
import { callsRouter } from "./calls/router.ts";
import { chainsRouter } from "./chains/router.ts";
import { commentsRouter } from "./comments/router.ts";
import { connectionsRouter } from "./connections/router.ts";
import { demoRouter } from "./demo/router.ts";
import { fieldsRouter } from "./fields/router.ts";
import { flowsRouter } from "./flows/router.ts";
import { importsRouter } from "./imports/router.ts";
import { lettersRouter } from "./letters/router.ts";
import { machinesRouter } from "./machines/router.ts";
import { mailsRouter } from "./mails/router.ts";
import { noticesRouter } from "./notices/router.ts";
import { ordersRouter } from "./orders/router.ts";
import { peopleRouter } from "./people/router.ts";
import { presenceRouter } from "./presence/router.ts";
import { proofRouter } from "./proof/router.ts";
import { quarantineRouter } from "./quarantine/router.ts";
import { reportsRouter } from "./reports/router.ts";
import { runsRouter } from "./runs/router.ts";
import { schedulesRouter } from "./schedules/router.ts";
import { searchRouter } from "./search/router.ts";
import { settingsRouter } from "./settings/router.ts";
import { shopsRouter } from "./shops/router.ts";
import { stockRouter } from "./stock/router.ts";
import { systemRouter } from "./system/router.ts";
import { templatesRouter } from "./templates/router.ts";
import { tokensRouter } from "./tokens/router.ts";
import { router } from "./trpc.ts";

/** Every procedure of the screens, by area. */
export const appRouter = router({
  account: accountRouter,
  approvals: approvalsRouter,
  calendars: calendarsRouter,
  calls: callsRouter,
  chains: chainsRouter,
  comments: commentsRouter,
  connections: connectionsRouter,
  demo: demoRouter,
  flows: flowsRouter,
  imports: importsRouter,
  letters: lettersRouter,
  fields: fieldsRouter,
  machines: machinesRouter,
  mails: mailsRouter,
  notices: noticesRouter,
  orders: ordersRouter,
  people: peopleRouter,
  presence: presenceRouter,
  proof: proofRouter,
  quarantine: quarantineRouter,
  reports: reportsRouter,
  runs: runsRouter,
  schedules: schedulesRouter,
  search: searchRouter,
  settings: settingsRouter,
  shops: shopsRouter,
  stock: stockRouter,
  system: systemRouter,
  templates: templatesRouter,
  tokens: tokensRouter,
});

export type AppRouter = typeof appRouter;
