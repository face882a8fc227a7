import { router } from "../trpc.ts";
import { checkBucketProcedure } from "./check-bucket.ts";
import { readProofProcedure } from "./read.ts";
import { settleFindingProcedure } from "./settle.ts";

export const proofRouter = router({
  read: readProofProcedure,
  checkBucket: checkBucketProcedure,
  settle: settleFindingProcedure,
});
