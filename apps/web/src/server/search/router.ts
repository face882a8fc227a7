import { router } from "../trpc.ts";
import { findProcedure } from "./find.ts";

export const searchRouter = router({ find: findProcedure });
