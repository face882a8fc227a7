import { router } from "../trpc.ts";
import { deployTemplateProcedure } from "./deploy.ts";

export const templatesRouter = router({
  deploy: deployTemplateProcedure,
});
